package io.github.forecast4j;

import java.nio.file.Path;

/** A program that saves a forecaster, and prints the refusal if there is one. */
final class SaveOnce {

  private SaveOnce() {}

  /** Saves into the file that is named first. */
  public static void main(String[] arguments) {
    try {
      SavedForecasters.group().save(Path.of(arguments[0]));
      System.out.println("saved");
    } catch (RuntimeException e) {
      System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }
}
