package io.github.forecast4j.examples.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.examples.compare.Result.Effort;
import io.github.forecast4j.examples.compare.Result.Entry;
import io.github.forecast4j.examples.compare.Result.Place;
import io.github.forecast4j.model.TrainingRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static final Effort EFFORT = new Effort(TrainingRecord.closedForm(Duration.ZERO), 1, 1);

  private final List<Result> results = new ArrayList<>();

  @Test
  void best_isTheGreatestMedianSkill_notTheLeastMedianError() {
    naive(1, 2, 9);
    model("small", .8, 1.6, 9.5);
    model("large", 1.1, 1.5, 4);

    assertThat(Verdict.ranked(results))
        .extracting(Standing::model)
        .containsExactly("large", "small", "last-value");
    assertThat(verdict())
        .isEqualTo(
            "large is best: in the median of 3 series its error is 25.0 % below that of repeating"
                + " the last value.");
  }

  @Test
  void leastError_withoutSkill_isNotCalledBetter() {
    naive(1, 2, 3);
    model("odd", 1.1, 1.5, 3.1);

    assertThat(verdict())
        .startsWith("No model beats repeating the last value; the nearest, odd,")
        .contains("in the median of 3 series is 3.3 % worse");
  }

  @Test
  void skill_withAHigherMedianError_saysSo() {
    naive(1, 2, 3);
    model("odd", .5, 2.1, 2.9);

    assertThat(verdict()).contains("3.3 % below").contains("though the median RMSE is higher");
  }

  @Test
  void gain_thatIsPrintedAsZero_isNone() {
    naive(1);
    model("near", .9997);

    assertThat(verdict())
        .isEqualTo(
            "No model beats repeating the last value; the nearest, near, is as good. Use the last"
                + " value here.");
  }

  @Test
  void series_thatTheLastValueIsPerfectOn_areLeftOutAndCounted() {
    naive(1, 0, 0);
    model("wave", .5, .1, .1);

    assertThat(verdict())
        .isEqualTo(
            "wave is best: its error is 50.0 % below that of repeating the"
                + " last value, though the median RMSE is higher.");
    assertThat(Verdict.remarks(results))
        .containsExactly(
            "Skill leaves out 2 of 3 series, on which repeating the last value errs nowhere.");
    assertThat(Standing.of(results))
        .filteredOn(standing -> standing.model().equals("wave"))
        .singleElement()
        .satisfies(standing -> assertThat(standing.skill()).isEqualTo(.5))
        .satisfies(standing -> assertThat(standing.ratioLast()).isEqualTo(.5))
        .satisfies(standing -> assertThat(standing.beatsLast()).isEqualTo(1 / 3.0));
  }

  @Test
  void noSeries_thatTheLastValueErrsOn_isSaid() {
    naive(0, 0);
    model("wave", 0, .1);

    assertThat(verdict()).startsWith("Repeating the last value errs nowhere");
    assertThat(Verdict.remarks(results)).isEmpty();
  }

  @Test
  void model_thatWasJudgedOnSomeSeries_isNotBest() {
    naive(1, 1);
    model("all", .9, .9);
    model("some", .1);

    assertThat(verdict()).startsWith("all is best");
    assertThat(Verdict.remarks(results))
        .containsExactly(
            "some was judged on 1 of 2 series, and stands below those that were judged on all.");
  }

  private String verdict() {
    return Verdict.of(results);
  }

  /** The last value's errors, a series each. */
  private void naive(double... errors) {
    for (int series = 0; series < errors.length; series++) {
      results.add(result("last-value", series, errors[series], errors[series]));
    }
  }

  /** A model's errors on the series of the last value. */
  private void model(String name, double... errors) {
    for (int series = 0; series < errors.length; series++) {
      results.add(result(name, series, errors[series], results.get(series).lastValue()));
    }
  }

  private static Result result(String model, int series, double error, double lastValue) {
    return new Result(
        new Entry(model, OptionalLong.empty()),
        new Place("series " + series, "x", new Task.Steps(1, 1), Place.ALL),
        new Scores(error, error, error, 0, 0),
        lastValue,
        EFFORT);
  }
}
