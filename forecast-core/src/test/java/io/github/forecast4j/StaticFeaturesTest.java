package io.github.forecast4j;

import static io.github.forecast4j.SavedForecasters.again;
import static io.github.forecast4j.SavedForecasters.bits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.backtest.Backtest;
import io.github.forecast4j.backtest.Folds;
import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.encode.CalendarFeatures;
import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.encode.StaticFeatures;
import io.github.forecast4j.encode.Traits;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StaticFeaturesTest {

  private static final int ROWS = 140;

  private static ForecasterBuilder ridge() {
    return Forecaster.builder()
        .model(Baselines.RIDGE.withPenalties(1e-6))
        .window(2)
        .scaler(Scaler.none());
  }

  private static ForecasterBuilder profiled() {
    return ridge().staticFeatures(StaticFeatures.PROFILE);
  }

  private static Traits traits(FittedForecaster of, String series) {
    return Objects.requireNonNull(of.learned().scales().learned().get(series)).traits();
  }

  // ------------------------------------------------------------------ the profile

  @Test
  void profile_isThatOfTheTrainingRows_seriesBySeries() {
    FittedForecaster forecaster =
        profiled().calendar(CalendarFeatures.AUTO).validationWindows(28).fit(group());
    Encoder encoder = forecaster.learned().predictor().encoder();

    assertThat(encoder.traits())
        .hasSize(11)
        .startsWith("y (mean)", "y (deviation)", "y (autocorrelation)", "y (mean change)")
        .contains("y (mean monday)")
        .endsWith("y (mean sunday)");
    assertThat(encoder.features()).endsWith(encoder.traits().toArray(String[]::new));
    for (String name : List.of("weekly", "flat")) {
      double[] learned = group().series(name).slice(0, ROWS - 28).values("y");
      assertThat(traits(forecaster, name).toArray()[0])
          .isCloseTo(Arrays.stream(learned).average().orElseThrow(), within(1e-9));
    }
    // Monday to Saturday 10, Sunday 3: a mean of 9.
    assertThat(Arrays.copyOfRange(traits(forecaster, "weekly").toArray(), 4, 11))
        .containsExactly(new double[] {1, 1, 1, 1, 1, 1, -6}, within(1e-9));
    assertThat(Arrays.copyOfRange(traits(forecaster, "flat").toArray(), 1, 11)).containsOnly(0);
  }

  @Test
  void auto_isTheProfile_inLargeGroupsAlone() {
    ForecasterBuilder auto = ridge().staticFeatures(StaticFeatures.AUTO);
    assertThat(auto.fit(groupOf(StaticFeatures.MANY)).encoding().statics())
        .isEqualTo(StaticFeatures.PROFILE);
    assertThat(auto.fit(groupOf(StaticFeatures.MANY - 1)).encoding().statics())
        .isEqualTo(StaticFeatures.NONE);
    assertThat(auto.fit(group().series("flat")).encoding().statics())
        .isEqualTo(StaticFeatures.NONE);
  }

  private static SeriesGroup groupOf(int members) {
    Map<String, TimeSeries> all = new LinkedHashMap<>();
    for (int i = 0; i < members; i++) {
      all.put("member " + i, group().series(i % 2 == 0 ? "weekly" : "flat"));
    }
    return SeriesGroup.of(all);
  }

  @Test
  void profile_withoutCalendar_hasNoDays() {
    assertThat(profiled().fit(group()).learned().predictor().encoder().traits()).hasSize(4);
  }

  @Test
  void profile_rowsAfterTraining_changeNothing() {
    Map<String, TimeSeries> members = new LinkedHashMap<>(group().asMap());
    members.replaceAll((name, series) -> withEnd(series, ROWS - 28, 1e6));

    FittedForecaster known = profiled().validationWindows(28).fit(group());
    FittedForecaster perturbed = profiled().validationWindows(28).fit(SeriesGroup.of(members));

    for (String name : known.series()) {
      assertThat(traits(perturbed, name)).isEqualTo(traits(known, name));
    }
  }

  @Test
  void profile_ofAStranger_isThatOfItsHistory() {
    FittedForecaster forecaster = profiled().fit(group());
    TimeSeries stranger = group().series("flat").slice(0, 50);
    TimeSeries raised =
        TimeSeries.of(
            stranger.grid(),
            stranger.channels(),
            Arrays.stream(stranger.toArray()).map(v -> v + 2).toArray());

    FittedForecaster known = forecaster.scaledBy(raised);

    assertThat(traits(known, FitReport.ONLY).toArray()).containsExactly(7, 0, 0, 0);
    assertThat(bits(known.forecast(raised))).isEqualTo(bits(forecaster.forecast(raised)));
    assertThat(bits(forecaster.forecastAll(List.of(raised)).get(0)))
        .isEqualTo(bits(forecaster.forecast(raised)));
  }

  @Test
  void profile_savedAndLoaded_isKeptForEachSeries() {
    FittedForecaster saved = profiled().fit(group());
    FittedForecaster loaded = again(saved);

    assertThat(loaded.toBytes()).isEqualTo(saved.toBytes());
    for (String name : saved.series()) {
      assertThat(traits(loaded, name)).isEqualTo(traits(saved, name));
      TimeSeries history = group().series(name);
      assertThat(bits(loaded.forSeries(name).forecast(history)))
          .isEqualTo(bits(saved.forSeries(name).forecast(history)));
      assertThat(bits(again(loaded.forSeries(name)).forecast(history)))
          .isEqualTo(bits(saved.forSeries(name).forecast(history)));
    }
  }

  @Test
  void profile_refit_staysForKnownSeriesAndIsLearnedForNewOnes() {
    FittedForecaster forecaster = profiled().fit(group());
    Map<String, TimeSeries> members = new LinkedHashMap<>();
    members.put("flat", group().series("weekly"));
    members.put("new", group().series("weekly"));

    FittedForecaster refitted = again(forecaster).refit(SeriesGroup.of(members));

    assertThat(traits(refitted, "flat")).isEqualTo(traits(forecaster, "flat"));
    assertThat(traits(refitted, "weekly")).isEqualTo(traits(forecaster, "weekly"));
    assertThat(traits(refitted, "new").toArray()[1]).isPositive();
  }

  // ------------------------------------------------------------------ what is given

  @Test
  void given_isStandardizedOverTheGroup_andTellsSeriesApart() {
    FittedForecaster forecaster = ridge().window(1).validation(0).fit(steered());

    assertThat(forecaster.learned().predictor().encoder().traits())
        .containsExactly("slope (static)");
    assertThat(traits(forecaster, "up").toArray()[0]).isCloseTo(1.2247, within(1e-4));
    assertThat(traits(forecaster, "still").toArray()[0]).isZero();
    for (String name : forecaster.series()) {
      TimeSeries series = steered().series(name);
      double step = series.value(1, 0) - series.value(0, 0);
      // A window of one row tells nothing of the slope.
      TimeSeries same = TimeSeries.of(series.grid(), List.of("y"), 20);
      assertThat(forecaster.forSeries(name).forecast(same).value("y", 0) - 20)
          .isCloseTo(step, within(.01));
    }
  }

  @Test
  void given_savedRefittedAndBacktested_isThere() {
    FittedForecaster saved = ridge().fit(steered());
    FittedForecaster loaded = again(saved);

    assertThat(loaded.toBytes()).isEqualTo(saved.toBytes());
    assertThat(traits(loaded, "up")).isEqualTo(traits(saved, "up"));
    assertThat(traits(loaded.refit(steered()), "up")).isEqualTo(traits(saved, "up"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> loaded.refit(SeriesGroup.of(steered().asMap())))
        .withMessageContainingAll("[slope]", "withStatic");
    assertThat(
            Backtest.of(Folds.splitAt(100))
                .run(ridge().window(1).build(), steered())
                .scores()
                .get(0)
                .metric("rmse"))
        .isLessThan(.1);
  }

  @Test
  void given_ofAStranger_isTheMeanUnlessItIsTold() {
    FittedForecaster forecaster = ridge().window(1).validation(0).fit(steered());
    TimeSeries up = steered().series("up");

    assertThat(traits(forecaster.scaledBy(up), FitReport.ONLY).toArray()).containsExactly(0);
    assertThat(traits(forecaster.scaledBy(up, Map.of("slope", 1.)), FitReport.ONLY))
        .isEqualTo(traits(forecaster, "up"));
  }

  @Test
  void given_theSameForAll_isZero() {
    Map<String, Double> same = Map.of("up", .1, "still", .1, "down", .1);

    FittedForecaster forecaster = ridge().fit(steered().withStatic("slope", same));

    assertThat(traits(forecaster, "up").toArray()).containsExactly(0);
  }

  @Test
  void given_missingOrNotFinite_namesTheSeries() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> group().withStatic("size", Map.of("flat", 1.)))
        .withMessageContainingAll("'size'", "[weekly]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> group().withStatic("size", Map.of("flat", 1., "weekly", Double.NaN)))
        .withMessageContaining("[weekly]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> group().withMembers(Map.of("other", group().series("flat"))))
        .withMessageContaining("'other'");
  }

  @Test
  void modelOnItsOwnEncoding_seesNothingGivenAndTakesNoProfile() {
    assertThat(ridge().model(Baselines.LAST_VALUE).fit(steered()).toBytes()).isNotEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> profiled().model(Baselines.LAST_VALUE).build())
        .withMessageContainingAll("model(last-value)", "staticFeatures(PROFILE)");
  }

  // ------------------------------------------------------------------ what the tests share

  private static TimeSeries withEnd(TimeSeries series, int from, double value) {
    double[] values = series.toArray();
    Arrays.fill(values, from, values.length, value);
    return TimeSeries.of(series.grid(), series.channels(), values);
  }

  private static TimeSeries days(double... values) {
    StampGrid grid = StampGrid.of(Instant.parse("2024-01-01T00:00:00Z"), TimeStep.parse("P1D"));
    return TimeSeries.of(grid, List.of("y"), values);
  }

  /** A series that rests on Sundays, and one that never moves. */
  private static SeriesGroup group() {
    double[] weekly = new double[ROWS];
    Arrays.setAll(weekly, day -> day % 7 == 6 ? 3 : 10);
    double[] flat = new double[ROWS];
    Arrays.fill(flat, 5);
    Map<String, TimeSeries> members = new LinkedHashMap<>();
    members.put("weekly", days(weekly));
    members.put("flat", days(flat));
    return SeriesGroup.of(members);
  }

  /** Series that rise, stay and fall by what is given of them. */
  private static SeriesGroup steered() {
    Map<String, Double> slopes = new LinkedHashMap<>();
    slopes.put("up", 1.);
    slopes.put("still", 0.);
    slopes.put("down", -1.);
    Map<String, TimeSeries> members = new LinkedHashMap<>();
    slopes.forEach(
        (name, slope) -> {
          double[] values = new double[ROWS];
          Arrays.setAll(values, day -> 20 + slope * day);
          members.put(name, days(values));
        });
    return SeriesGroup.of(members).withStatic("slope", slopes);
  }
}
