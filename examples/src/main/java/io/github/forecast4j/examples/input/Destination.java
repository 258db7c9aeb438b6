package io.github.forecast4j.examples.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results go, looked at before the work that leads to them. */
public final class Destination {

  private Destination() {}

  /**
   * Makes a folder if it is not there.
   *
   * @throws IllegalArgumentException if there cannot be such a folder
   */
  public static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "there can be no folder %s; name another, or one that you may write to".formatted(folder),
          e);
    }
    requireWritable(folder, folder);
  }

  /**
   * Refuses a file that could not be written.
   *
   * @throws IllegalArgumentException if its folder is not there, or it is a folder itself
   */
  public static void requireFile(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "there is no folder %s to write %s to; make it first".formatted(folder, file));
    }
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException("%s is a folder; name a file".formatted(file));
    }
    requireWritable(folder, file);
  }

  private static void requireWritable(Path folder, Path place) {
    if (!Files.isWritable(folder)) {
      throw new IllegalArgumentException(
          "%s cannot be written to; name another place".formatted(place));
    }
  }
}
