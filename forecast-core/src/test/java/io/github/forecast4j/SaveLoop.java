package io.github.forecast4j;

import java.io.PrintStream;
import java.nio.file.Path;

/** A program that saves two forecasters over each other for ever, to be killed. */
final class SaveLoop {

  private SaveLoop() {}

  /** Saves into the file that is named first what the other two hold. */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    FittedForecaster old = FittedForecaster.load(Path.of(arguments[1]));
    FittedForecaster changed = FittedForecaster.load(Path.of(arguments[2]));
    old.save(file);
    new PrintStream(System.out, true).println("saving");
    while (true) {
      changed.save(file);
      old.save(file);
    }
  }
}
