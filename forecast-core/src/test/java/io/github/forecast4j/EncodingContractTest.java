package io.github.forecast4j;

import static io.github.forecast4j.SavedForecasters.again;
import static io.github.forecast4j.SavedForecasters.bits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.backtest.Backtest;
import io.github.forecast4j.backtest.FoldForecasts;
import io.github.forecast4j.backtest.Folds;
import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.encode.CalendarFeatures;
import io.github.forecast4j.encode.Normalization;
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
        new Element("instance", r -> r.normalize(Normalization.INSTANCE)),
        new Element("cyclic", r -> r.calendar(CalendarFeatures.CYCLIC)),
        new Element("one-hot", r -> r.calendar(CalendarFeatures.ONE_HOT)),
        new Element("lags", r -> r.normalize(Normalization.LAST_VALUE).seasonalLags(24, 30)),
        new Element("all", EncodingContractTest::all));
  }

  private static ForecasterBuilder all(ForecasterBuilder recipe) {
    return recipe
        .normalize(Normalization.MEAN)
        .calendar(CalendarFeatures.CYCLIC)
        .boundInputs(1)
        .seasonalLags(24);
  }

  // ------------------------------------------------------------------ the same forecast

  @ParameterizedTest
  @MethodSource("elements")
  void forecastAll_isOneByOneBitForBit(Element element) {
    TimeSeries series = series();
    FittedForecaster forecaster = element.fit(series.slice(0, LEARNED));
    List<TimeSeries> histories =
        IntStream.range(WINDOW, ROWS - HORIZON).mapToObj(end -> series.slice(0, end)).toList();

    List<Forecast> together = forecaster.forecastAll(histories);
    List<Forecast> parallel = forecaster.forecastAll(histories, ForkJoinPool.commonPool());

    for (int i = 0; i < histories.size(); i++) {
      long[] alone = bits(forecaster.forecast(histories.get(i)));
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
      assertThat(bits(loaded.forecast(series.slice(0, end), 2 * HORIZON)))
          .isEqualTo(bits(saved.forecast(series.slice(0, end), 2 * HORIZON)));
    }
  }

  @ParameterizedTest
  @MethodSource("elements")
  void refit_keepsWhatIsSeen(Element element) {
    TimeSeries series = series();
    FittedForecaster forecaster = element.fit(series.slice(0, LEARNED));

    FittedForecaster refitted = again(forecaster).refit(series.slice(0, LEARNED));

    assertThat(refitted.recipe().encoding()).isEqualTo(forecaster.recipe().encoding());
    assertThat(bits(refitted.forecast(series))).isEqualTo(bits(forecaster.forecast(series)));
  }

  @ParameterizedTest
  @MethodSource("elements")
  void beyondTheHorizon_goesOnFromItsOwnValues(Element element) {
    TimeSeries series = series();
    FittedForecaster forecaster = element.fit(series.slice(0, LEARNED));
    TimeSeries history = series.slice(0, LEARNED);

    TimeSeries first = forecaster.forecast(history).toSeries();
    TimeSeries second = forecaster.forecast(history.append(first)).toSeries();

    assertThat(bits(forecaster.forecast(history, 2 * HORIZON)))
        .isEqualTo(bits(new Forecast(first.append(second), HORIZON)));
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
        double[] told = fitted.forecast(series.slice(0, of.origin(i))).values(of.place().target());
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
      double[] told = forecaster.forecast(series.slice(0, firstTarget)).values("a");
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
      for (int end = WINDOW; end <= LEARNED; end++) {
        assertThat(bits(fitted.forecast(perturbed.slice(0, end))))
            .isEqualTo(bits(known.forecast(series.slice(0, end))));
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
      assertThat(bits(forecaster.forecast(perturbed.slice(0, LEARNED))))
          .isEqualTo(bits(forecaster.forecast(series.slice(0, LEARNED))));
      assertThat(bits(forecaster.forecast(perturbed.slice(LEARNED - lookback, LEARNED))))
          .isEqualTo(bits(forecaster.forecast(series.slice(0, LEARNED))));
    }
  }

  // ------------------------------------------------------------------ what the tests share

  private static TimeSeries replaced(TimeSeries series, int from, int to, double value) {
    double[] values = series.toArray();
    int width = series.channels().size();
    Arrays.fill(values, from * width, to * width, value);
    return TimeSeries.of(series.grid(), series.channels(), values);
  }

  /** Hours with a rhythm of days, noise and a jump now and then. */
  private static TimeSeries series() {
    Random random = new Random(8);
    double[] values = new double[2 * ROWS];
    for (int row = 0; row < ROWS; row++) {
      double wave = Math.sin(row * Math.PI / 12);
      values[2 * row] = 50 + 20 * wave + random.nextGaussian() + (row % 50 == 49 ? 60 : 0);
      values[2 * row + 1] = 5 - 2 * wave + .2 * random.nextGaussian();
    }
    StampGrid grid = StampGrid.of(Instant.parse("2024-03-01T00:00:00Z"), TimeStep.parse("PT1H"));
    return TimeSeries.of(grid, List.of("a", "b"), values);
  }
}
