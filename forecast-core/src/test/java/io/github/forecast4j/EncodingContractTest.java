package io.github.forecast4j;

import static io.github.forecast4j.SavedForecasters.again;
import static io.github.forecast4j.SavedForecasters.bits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.backtest.Backtest;
import io.github.forecast4j.backtest.FoldForecasts;
import io.github.forecast4j.backtest.Folds;
import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.encode.CalendarFeatures;
import io.github.forecast4j.encode.Levels;
import io.github.forecast4j.encode.Normalization;
import io.github.forecast4j.encode.StaticFeatures;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds of everything that a recipe can let a model see of a window, on its way everywhere.
 */
class EncodingContractTest {

  private static final int ROWS = 260;
  private static final int LEARNED = 200;
  private static final int WINDOW = 8;
  private static final int HORIZON = 3;

  /** Something that can be seen. */
  private record Element(String name, UnaryOperator<ForecasterBuilder> chosen) {

    FittedForecaster fit(TimeSeries series) {
      return recipe().fit(series);
    }

    ForecasterBuilder recipe() {
      return chosen.apply(
          Forecaster.builder()
              .model(Baselines.RIDGE)
              .window(WINDOW)
              .horizon(HORIZON)
              .targets("a", "b"));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Element> elements() {
    return Stream.of(
        new Element("bounded", r -> r.normalize(Normalization.LAST_VALUE).boundInputs(.2)),
        new Element("mean", r -> r.normalize(Normalization.MEAN)),
        new Element("hidden", r -> r.normalize(Normalization.LAST_VALUE).levels(Levels.HIDDEN)),
        new Element("relative", r -> r.normalize(Normalization.RELATIVE)),
        new Element("instance", r -> r.normalize(Normalization.INSTANCE)),
        new Element("cyclic", r -> r.calendar(CalendarFeatures.CYCLIC)),
        new Element("one-hot", r -> r.calendar(CalendarFeatures.ONE_HOT)),
        new Element("lags", r -> r.normalize(Normalization.LAST_VALUE).seasonalLags(24, 30)),
        new Element("known", r -> r.knownFuture("holiday", "load")),
        new Element("known input", r -> r.inputs("a", "load").targets("a").knownFuture("load")),
        new Element("profile", r -> r.staticFeatures(StaticFeatures.PROFILE)),
        new Element("all", EncodingContractTest::all));
  }

  private static ForecasterBuilder all(ForecasterBuilder recipe) {
    return recipe
        .normalize(Normalization.MEAN)
        .calendar(CalendarFeatures.CYCLIC)
        .boundInputs(1)
        .seasonalLags(24)
        .knownFuture("load")
        .staticFeatures(StaticFeatures.PROFILE);
  }

  /** The forecast from a row on; only where something must be known does it see what comes. */
  private static Forecast forecast(
      FittedForecaster forecaster, TimeSeries series, int from, int steps) {
    TimeSeries history = series.slice(0, from);
    return forecaster.knownFuture().isEmpty()
        ? forecaster.forecast(history, steps)
        : forecaster.forecast(history, future(forecaster, series, from), steps);
  }

  private static TimeSeries future(FittedForecaster forecaster, TimeSeries series, int from) {
    List<String> known = forecaster.knownFuture();
    return series.slice(from, ROWS).select(known.isEmpty() ? series.channels() : known);
  }

  private static long[] told(FittedForecaster forecaster, TimeSeries series, int from) {
    return bits(forecast(forecaster, series, from, HORIZON));
  }

  // ------------------------------------------------------------------ the same forecast

  @ParameterizedTest
  @MethodSource("elements")
  void forecastAll_isOneByOneBitForBit(Element element) {
    TimeSeries series = series();
    FittedForecaster forecaster = element.fit(series.slice(0, LEARNED));
    int[] origins = IntStream.range(WINDOW, ROWS - HORIZON).toArray();
    List<TimeSeries> histories =
        Arrays.stream(origins).mapToObj(from -> series.slice(0, from)).toList();
    List<TimeSeries> futures =
        Arrays.stream(origins).mapToObj(from -> future(forecaster, series, from)).toList();

    List<Forecast> together = forecaster.forecastAll(histories, futures);
    List<Forecast> parallel = forecaster.forecastAll(histories, futures, ForkJoinPool.commonPool());

    for (int i = 0; i < origins.length; i++) {
      long[] alone = told(forecaster, series, origins[i]);
      assertThat(bits(together.get(i))).isEqualTo(alone);
      assertThat(bits(parallel.get(i))).isEqualTo(alone);
    }
  }

  @ParameterizedTest
  @MethodSource("elements")
  void loaded_forecastsTheSameBits_andSavesTheSameBytes(Element element) {
    TimeSeries series = series();
    FittedForecaster saved = element.fit(series.slice(0, LEARNED));

    FittedForecaster loaded = again(saved);

    assertThat(loaded.recipe().encoding()).isEqualTo(saved.recipe().encoding());
    assertThat(loaded.toBytes()).isEqualTo(saved.toBytes());
    for (int end : new int[] {WINDOW, WINDOW + 20, LEARNED, ROWS - 2 * HORIZON}) {
      assertThat(bits(forecast(loaded, series, end, HORIZON + 1)))
          .isEqualTo(bits(forecast(saved, series, end, HORIZON + 1)));
    }
  }

  @ParameterizedTest
  @MethodSource("elements")
  void refit_keepsWhatIsSeen(Element element) {
    TimeSeries series = series();
    FittedForecaster forecaster = element.fit(series.slice(0, LEARNED));

    FittedForecaster refitted = again(forecaster).refit(series.slice(0, LEARNED));

    assertThat(refitted.recipe().encoding()).isEqualTo(forecaster.recipe().encoding());
    assertThat(told(refitted, series, 230)).isEqualTo(told(forecaster, series, 230));
  }

  @ParameterizedTest
  @MethodSource("elements")
  void beyondTheHorizon_goesOnFromItsOwnValues(Element element) {
    TimeSeries series = series();
    FittedForecaster forecaster = element.fit(series.slice(0, LEARNED));

    Forecast first = forecast(forecaster, series, LEARNED, HORIZON);
    TimeSeries sofar = withForecast(series, LEARNED, first);
    Forecast second = forecast(forecaster, sofar, LEARNED + HORIZON, HORIZON);

    assertThat(bits(forecast(forecaster, series, LEARNED, HORIZON + 2)))
        .isEqualTo(
            bits(new Forecast(first.toSeries().append(second.toSeries()).slice(0, 5), HORIZON)));
  }

  // ------------------------------------------------------------------ backtests

  @ParameterizedTest
  @MethodSource("elements")
  void backtest_forecastsWhatAFitToTheRowsBeforeDoes(Element element) {
    TimeSeries series = series();
    Backtest backtest = Backtest.of(Folds.rolling(2).withOrigins(4));

    for (FoldForecasts of : backtest.run(element.recipe().build(), series).forecasts()) {
      FittedForecaster fitted = element.fit(series.slice(0, of.fold().trainingTo()));
      assertThat(of.count()).isEqualTo(4);
      for (int i = 0; i < of.count(); i++) {
        double[] told = forecast(fitted, series, of.origin(i), HORIZON).values(of.place().target());
        for (int step = 0; step < HORIZON; step++) {
          assertThat(of.forecast(i, step)).isEqualTo(told[step]);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("elements")
  void validation_judgesTheForecastsOfTheWholeHistory(Element element) {
    TimeSeries series = series().slice(0, LEARNED);
    FittedForecaster forecaster = element.recipe().validationWindows(10).fit(series);
    List<Double> errors = new ArrayList<>();

    for (int firstTarget = LEARNED - HORIZON - 9; firstTarget <= LEARNED - HORIZON; firstTarget++) {
      double[] told = forecast(forecaster, series(), firstTarget, HORIZON).values("a");
      for (int step = 0; step < HORIZON; step++) {
        errors.add(told[step] - series.value(firstTarget + step, 0));
      }
    }

    double squares = errors.stream().mapToDouble(e -> e * e).average().orElseThrow();
    assertThat(forecaster.report().validation().get(0).rmse()).isEqualTo(Math.sqrt(squares));
  }

  // ------------------------------------------------------------------ the future

  @ParameterizedTest
  @MethodSource("elements")
  void futurePerturbed_changesNothing(Element element) {
    TimeSeries series = series();
    FittedForecaster known = element.fit(series.slice(0, LEARNED));

    for (double garbage : new double[] {1e9, -3, Double.NaN}) {
      TimeSeries perturbed = replaced(series, LEARNED, ROWS, garbage);
      FittedForecaster fitted = element.fit(perturbed.slice(0, LEARNED));
      for (int from = WINDOW; from <= LEARNED - HORIZON; from++) {
        assertThat(told(fitted, perturbed, from)).isEqualTo(told(known, series, from));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("elements")
  void whatIsForecastPerturbed_changesNoForecast(Element element) {
    TimeSeries series = series();
    FittedForecaster forecaster = element.fit(series.slice(0, LEARNED));
    List<String> unknown = new ArrayList<>(series.channels());
    unknown.removeAll(forecaster.knownFuture());

    for (double garbage : new double[] {1e9, -3, Double.NaN}) {
      TimeSeries perturbed = series;
      for (String channel : unknown) {
        perturbed = replaced(perturbed, 210, ROWS, channel, garbage);
      }
      for (int from = WINDOW; from <= 210; from++) {
        assertThat(told(forecaster, perturbed, from)).isEqualTo(told(forecaster, series, from));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("elements")
  void rowsThatAreNotLookedBackOn_changeNothing(Element element) {
    TimeSeries series = series();
    FittedForecaster forecaster = element.fit(series.slice(0, LEARNED));
    int lookback = forecaster.learned().predictor().encoder().lookback();

    for (double garbage : new double[] {1e9, Double.NaN}) {
      TimeSeries perturbed = replaced(series, 0, LEARNED - lookback, garbage);
      long[] known = told(forecaster, series, LEARNED);
      assertThat(told(forecaster, perturbed, LEARNED)).isEqualTo(known);
      TimeSeries cut = series.slice(LEARNED - lookback, ROWS);
      TimeSeries future = future(forecaster, series, LEARNED);
      assertThat(bits(forecaster.forecast(cut.slice(0, lookback), future))).isEqualTo(known);
    }
  }

  // ------------------------------------------------------------------ what the tests share

  private static TimeSeries replaced(TimeSeries series, int from, int to, double value) {
    TimeSeries changed = series;
    for (String channel : series.channels()) {
      changed = replaced(changed, from, to, channel, value);
    }
    return changed;
  }

  private static TimeSeries replaced(
      TimeSeries series, int from, int to, String channel, double value) {
    double[] values = series.toArray();
    for (int row = from; row < to; row++) {
      values[row * series.channels().size() + series.channelIndex(channel)] = value;
    }
    return TimeSeries.of(series.grid(), series.channels(), values);
  }

  /** The series with forecast values in place of its own. */
  private static TimeSeries withForecast(TimeSeries series, int from, Forecast forecast) {
    TimeSeries changed = series;
    for (String target : forecast.targets()) {
      for (int step = 0; step < forecast.horizon(); step++) {
        int row = from + step;
        changed = replaced(changed, row, row + 1, target, forecast.value(target, step));
      }
    }
    return changed;
  }

  /** Hours with a rhythm of days, noise and a jump now and then; a load that is planned. */
  private static TimeSeries series() {
    Random random = new Random(8);
    double[] values = new double[4 * ROWS];
    for (int row = 0; row < ROWS; row++) {
      double wave = Math.sin(row * Math.PI / 12);
      double load = 3 * random.nextDouble();
      values[4 * row] = 50 + 20 * wave + random.nextGaussian() + (row % 50 == 49 ? 60 : 0);
      values[4 * row + 1] = 5 - 2 * wave + load + .2 * random.nextGaussian();
      values[4 * row + 2] = row / 24 % 7 == 3 ? 1 : 0;
      values[4 * row + 3] = load;
    }
    StampGrid grid = StampGrid.of(Instant.parse("2024-03-01T00:00:00Z"), TimeStep.parse("PT1H"));
    return TimeSeries.of(grid, List.of("a", "b", "holiday", "load"), values);
  }
}
