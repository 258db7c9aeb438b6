package io.github.forecast4j.examples.progress;

import io.github.forecast4j.model.Epoch;
import io.github.forecast4j.model.TrainingListener;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/**
 * A line on the terminal that follows one training: epochs, losses, speed, time left. Where the
 * output is no terminal it writes nothing until the end, so that logs stay short.
 */
public final class ProgressBar implements TrainingListener {

  private static final int WIDTH = 24;
  private static final Duration BETWEEN_LINES = Duration.ofMillis(100);

  private final PrintStream out;
  private final String title;
  private final boolean live;
  private long lastShown;

  /**
   * A bar for one training.
   *
   * @param out where the line goes
   * @param title what is being trained
   */
  public ProgressBar(PrintStream out, String title) {
    this.out = out;
    this.title = title;
    this.live = Ansi.AUTO.enabled();
    show("%-46s".formatted(title));
  }

  @Override
  public void epochEnded(Epoch epoch) {
    long now = System.nanoTime();
    if (now - lastShown < BETWEEN_LINES.toNanos()) {
      return;
    }
    lastShown = now;
    show(
        String.format(
            Locale.ROOT,
            "%-46s %s epoch %d of at most %d  loss %.5f  validation %.5f  %.0f windows/s  ≤ %d s left",
            title,
            bar(epoch.number() / (double) epoch.limit()),
            epoch.number(),
            epoch.limit(),
            epoch.trainingLoss(),
            epoch.validationLoss(),
            epoch.windowsPerSecond(),
            epoch.left().toSeconds()));
  }

  /** Ends the line with a result. */
  public void done(String result) {
    if (live) {
      out.print("\r\u001b[2K");
    }
    out.printf("%-46s %s%n", title, result);
  }

  private void show(String line) {
    if (live) {
      out.print("\r\u001b[2K" + line);
      out.flush();
    }
  }

  private static String bar(double share) {
    int full = (int) Math.round(share * WIDTH);
    return "█".repeat(full) + "░".repeat(WIDTH - full);
  }
}
