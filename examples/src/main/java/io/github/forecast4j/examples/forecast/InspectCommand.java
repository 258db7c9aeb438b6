package io.github.forecast4j.examples.forecast;

import io.github.forecast4j.FitReport;
import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Provenance;
import io.github.forecast4j.ValidationScore;
import io.github.forecast4j.examples.input.View;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells what a saved forecaster is, how it was trained, and how good it is. */
@Command(
    name = "inspect",
    description =
        "Tells what a saved forecaster is, how it was trained, how good it is, and whether it"
            + " forecasts here what it did where it was saved.",
    mixinStandardHelpOptions = true)
public final class InspectCommand implements Callable<Integer> {

  private final PrintStream out;

  @Parameters(paramLabel = "FILE", description = "A saved forecaster.")
  private Path file = Path.of("");

  /**
   * The command.
   *
   * @param out where the answer goes
   */
  public InspectCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    FittedForecaster forecaster = FittedForecaster.load(file);
    line("file", file);
    line("proof", "whole, and its golden vectors hold here");
    line("model", forecaster.model());
    line("looks at", "%d rows of %s".formatted(forecaster.window(), forecaster.inputs()));
    line("tells", "%d rows of %s".formatted(forecaster.horizon(), forecaster.targets()));
    line("step", forecaster.timeStep().map(Object::toString).orElse("unknown, on a bare index"));
    View.of(forecaster).forEach(this::line);
    if (!forecaster.series().isEmpty()) {
      line("series", forecaster.series());
    }
    for (int i = 0; i < forecaster.history().size(); i++) {
      out.println();
      out.println(i == 0 ? "trained" : "trained on");
      describe(forecaster.history().get(i));
    }
    return 0;
  }

  private void describe(Provenance training) {
    line("  by", training.training().engine() + ", forecast4j " + training.library());
    line("  model", training.model() + " " + training.hyperparameters());
    line("  seed", training.seed());
    line(
        "  data",
        "%d rows, %s to %s, SHA-256 %s"
            .formatted(
                training.data().rows(),
                training.data().first(),
                training.data().last(),
                training.data().sha256()));
    line(
        "  epochs",
        String.format(
            Locale.ROOT,
            "%d, best %d, in %.1f s",
            training.training().epochs().size(),
            training.training().bestEpoch(),
            training.training().time().toMillis() / 1e3));
    describe(training.report());
  }

  private void describe(FitReport report) {
    line(
        "  windows",
        "%d to learn from, %d to choose by, %d left out over gaps"
            .formatted(
                report.trainingWindows(), report.validationWindows(), report.windowsLeftOut()));
    for (ValidationScore score : report.validation()) {
      line(
          "  validation",
          "%s: %s%s"
              .formatted(
                  (score.series() + " " + score.target()).strip(),
                  SkillWords.of(score.skill(), "last value"),
                  seasonal(score)));
      for (Map.Entry<String, Double> metric : score.scores().entrySet()) {
        Double naive = score.lastValue().get(metric.getKey());
        line(
            "    " + metric.getKey(),
            "%s (last value %s)"
                .formatted(number(metric.getValue()), naive == null ? "none" : number(naive)));
      }
    }
  }

  private static String seasonal(ValidationScore score) {
    OptionalDouble skill = score.seasonalSkill();
    return skill.isEmpty() ? "" : "; " + SkillWords.of(skill.getAsDouble(), "last season");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }

  private void line(String name, Object value) {
    out.printf("%-16s %s%n", name, value);
  }
}
