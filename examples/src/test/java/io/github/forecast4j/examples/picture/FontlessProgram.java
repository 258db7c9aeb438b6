package io.github.forecast4j.examples.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that draws if it can, for the test of a machine without fonts. */
final class FontlessProgram {

  private FontlessProgram() {}

  public static void main(String[] arguments) throws IOException {
    System.out.println(Pictures.obstacle().orElse("no obstacle"));
    try {
      new RmseBars(new Titles("", "", ""), List.of(Score.baseline("mean", 1)))
          .write(Path.of(arguments[0]));
    } catch (PicturesUnavailableException e) {
      System.out.println("refused: " + e.getMessage());
    }
  }
}
