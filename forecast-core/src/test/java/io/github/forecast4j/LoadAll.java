package io.github.forecast4j;

import io.github.forecast4j.archive.ArchiveException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A program that loads every file of a folder, and prints the refusals. */
final class LoadAll {

  private LoadAll() {}

  /** Loads the files of the folder that is named first. */
  public static void main(String[] arguments) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.sorted().toList()) {
        try {
          System.out.println("loaded " + FittedForecaster.load(file));
        } catch (ArchiveException e) {
          System.out.println("ArchiveException: " + e.getMessage());
        }
      }
    }
  }
}
