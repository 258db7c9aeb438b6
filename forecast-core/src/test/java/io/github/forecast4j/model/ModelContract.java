package io.github.forecast4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecast;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.ForecasterBuilder;
import io.github.forecast4j.encode.CalendarFeatures;
import io.github.forecast4j.encode.Normalization;
import io.github.forecast4j.encode.StaticFeatures;
import io.github.forecast4j.metric.Metrics;
import io.github.forecast4j.series.TimeSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every model must hold, seen through the forecaster that it ends in. A subclass names the
 * model; networks pass one that trains quickly.
 */
public abstract class ModelContract {

  private static final int ROWS = 240;
  private static final int LEARNED = 180;
  private static final int WINDOW = 8;
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  /** The model under contract. */
  protected abstract ModelSpec model();

  /** True if the model should not be worse than the last value on a noisy sine. */
  protected boolean learns() {
    return true;
  }

  private ForecasterBuilder recipe() {
    return Forecaster.builder().model(model()).window(WINDOW).seed(7);
  }

  // ------------------------------------------------------------------ the same forecast

  @Test
  protected void forecastAll_manyHistories_isOneByOneBitForBit() {
    TimeSeries series = sines(2);
    FittedForecaster forecaster = recipe().horizon(2).fit(series.slice(0, LEARNED));
    List<TimeSeries> histories =
        IntStream.rangeClosed(WINDOW, ROWS).mapToObj(end -> series.slice(0, end)).toList();
    List<String> expected = histories.stream().map(h -> forecaster.forecast(h).toString()).toList();

    assertThat(forecaster.forecastAll(histories))
        .extracting(Forecast::toString)
        .isEqualTo(expected);
    assertThat(forecaster.forecastAll(histories, ForkJoinPool.commonPool()))
        .extracting(Forecast::toString)
        .isEqualTo(expected);
    assertThat(forecaster.forecastAll(List.of())).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecastAll(List.of(series, series.slice(0, WINDOW - 1))))
        .withMessageContaining("at least 8 rows");
  }

  @Test
  protected void fit_sameSeed_sameForecastBitForBit() {
    TimeSeries series = sines(2);

    Forecast first = recipe().fit(series).forecast(series);
    Forecast second = recipe().fit(series).forecast(series);

    assertSameBits(second, first);
  }

  @Test
  protected void forecast_fromEightThreads_hasTheBitsOfOne() throws Exception {
    TimeSeries series = sines(2);
    FittedForecaster forecaster = recipe().fit(series);
    List<Forecast> alone = forecasts(forecaster, series);
    Callable<List<Forecast>> job = () -> forecasts(forecaster, series);

    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<List<Forecast>> together :
          threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> job).toList())) {
        assertSameBits(together.get(), alone);
      }
    } finally {
      threads.shutdown();
      assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  // ------------------------------------------------------------------ shape and units

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 3", "2, 1", "2, 3"})
  protected void forecast_targetsAndHorizon_areThoseOfTheRecipe(int channels, int horizon) {
    TimeSeries series = sines(channels);

    Forecast forecast = recipe().horizon(horizon).fit(series).forecast(series);

    assertThat(forecast.horizon()).isEqualTo(horizon);
    assertThat(forecast.targets()).isEqualTo(series.channels());
    assertThat(forecast.recursiveFrom()).isEmpty();
    for (String target : forecast.targets()) {
      assertThat(forecast.values(target)).hasSize(horizon).satisfies(ModelContract::areFinite);
    }
    assertThat(forecast.stamp(0)).map(stamp -> stamp.toInstant()).hasValue(hour(ROWS));
    assertThat(forecast.stamp(horizon - 1))
        .map(s -> s.toInstant())
        .hasValue(hour(ROWS + horizon - 1));
  }

  @Test
  protected void forecast_oneTargetOfSeveralInputs_isThatTargetAlone() {
    TimeSeries series = sines(3);

    Forecast forecast =
        recipe().inputs("s2", "s0", "s1").targets("s1").horizon(2).fit(series).forecast(series);

    assertThat(forecast.targets()).containsExactly("s1");
    assertThat(forecast.values("s1")).hasSize(2).satisfies(ModelContract::areFinite);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e12, 1, 1e-6})
  protected void forecast_anyUnit_staysInTheUnitOfTheSeries(double unit) {
    TimeSeries plain = sines(1);
    TimeSeries scaled = map(plain, v -> v * unit);

    double inUnits = recipe().fit(plain).forecast(plain).value("s0", 0);
    double forecast = recipe().fit(scaled).forecast(scaled).value("s0", 0);

    assertThat(forecast / unit).isCloseTo(inUnits, within(0.05));
    assertThat(forecast / unit).isBetween(5.0, 15.0);
  }

  @Test
  protected void forecast_constantSeries_isTheConstant() {
    TimeSeries series = map(sines(1), v -> 42);

    double[] values = recipe().horizon(3).fit(series).forecast(series).values("s0");

    // A constant channel has a range of 1: half of it is far.
    assertThat(values).satisfies(ModelContract::areFinite);
    assertThat(values).containsExactly(new double[] {42, 42, 42}, within(0.5));
  }

  // ------------------------------------------------------------------ skill

  @Test
  protected void forecast_noisySine_isNotWorseThanTheLastValue() {
    assumeTrue(learns(), "the model does not claim to learn a sine");
    TimeSeries series = bareSine(400);
    FittedForecaster forecaster = recipe().fit(series.slice(0, 300));
    int scored = series.length() - 300;
    double[] actual = new double[scored];
    double[] forecast = new double[scored];
    double[] last = new double[scored];
    for (int i = 0; i < scored; i++) {
      actual[i] = series.value(300 + i, 0);
      last[i] = series.value(299 + i, 0);
      forecast[i] = forecaster.forecast(series.slice(0, 300 + i)).value("y", 0);
    }

    assertThat(Metrics.RMSE.score(actual, forecast))
        .isLessThanOrEqualTo(1.05 * Metrics.RMSE.score(actual, last));
  }

  // ------------------------------------------------------------------ channels

  @Test
  protected void forecast_channelsInAnotherOrderAndMore_matchesThemByName() {
    TimeSeries series = sines(3);
    FittedForecaster forecaster = recipe().inputs("s0", "s1").targets("s0", "s1").fit(series);

    Forecast known = forecaster.forecast(series);

    assertSameBits(forecaster.forecast(series.select(List.of("s2", "s1", "s0"))), known);
    assertSameBits(forecaster.forecast(series.select(List.of("s1", "s0"))), known);
  }

  @Test
  protected void forecast_channelMissing_isRefusedByName() {
    FittedForecaster forecaster = recipe().fit(sines(2));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(sines(1)))
        .withMessageContaining("s1")
        .withMessageContaining("[s0]");
  }

  // ------------------------------------------------------------------ too short, gaps

  @Test
  protected void fit_seriesTooShort_tellsTheRowsNeeded() {
    TimeSeries series = sines(1).slice(0, WINDOW + 2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> recipe().horizon(3).validationWindows(5).fit(series))
        .withMessageContaining("10 rows")
        .withMessageContaining("at least 16 rows");
  }

  @Test
  protected void fit_justEnoughRows_isAccepted() {
    TimeSeries series = sines(1).slice(0, WINDOW + 3 + 5);

    FittedForecaster forecaster = recipe().horizon(3).validationWindows(5).fit(series);

    assertThat(forecaster.report().trainingWindows()).isEqualTo(1);
    assertThat(forecaster.forecast(series).values("s0")).satisfies(ModelContract::areFinite);
  }

  @Test
  protected void forecast_historyTooShort_tellsTheRowsNeeded() {
    FittedForecaster forecaster = recipe().fit(sines(1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(sines(1).slice(0, WINDOW - 1)))
        .withMessageContaining("at least 8 rows")
        .withMessageContaining("has 7");
  }

  @Test
  protected void forecast_gapInTheLastWindow_isRefusedWithChannelAndStamp() {
    TimeSeries series = sines(2);
    FittedForecaster forecaster = recipe().fit(series);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(withGap(series, ROWS - WINDOW)))
        .withMessageContaining("'s1'")
        .withMessageContaining("2024-01-10T16:00:00Z");
  }

  @Test
  protected void forecast_gapBeforeTheLastWindow_isTheSame() {
    TimeSeries series = sines(2);
    FittedForecaster forecaster = recipe().fit(series);

    Forecast forecast = forecaster.forecast(withGap(series, ROWS - WINDOW - 1));

    assertSameBits(forecast, forecaster.forecast(series));
  }

  @Test
  protected void fit_gapInTheMiddle_leavesOutItsWindows() {
    FittedForecaster forecaster = recipe().fit(withGap(sines(2), 100));

    assertThat(forecaster.report().windowsLeftOut()).isEqualTo(WINDOW + 1);
    assertThat(forecaster.forecast(sines(2)).values("s0")).satisfies(ModelContract::areFinite);
  }

  // ------------------------------------------------------------------ the future

  @Test
  protected void forecast_futurePerturbed_isUnchangedToTheBit() {
    TimeSeries series = sines(2);
    FittedForecaster forecaster = recipe().fit(series.slice(0, LEARNED));
    List<Forecast> known = forecasts(forecaster, series.slice(0, LEARNED + 1));

    for (double garbage : new double[] {1e9, -3, Double.NaN}) {
      TimeSeries perturbed = replaceFrom(series, LEARNED, garbage);
      assertSameBits(forecasts(forecaster, perturbed.slice(0, LEARNED + 1)), known);
    }
  }

  @Test
  protected void fit_futurePerturbed_learnsTheSameToTheBit() {
    TimeSeries series = sines(2);
    List<Forecast> known = forecasts(recipe().fit(series.slice(0, LEARNED)), series);

    for (double garbage : new double[] {1e9, Double.NaN}) {
      TimeSeries perturbed = replaceFrom(series, LEARNED, garbage);
      FittedForecaster forecaster = recipe().fit(perturbed.slice(0, LEARNED));
      assertSameBits(forecasts(forecaster, series), known);
    }
  }

  @Test
  protected void everythingSeen_futurePerturbed_isUnchangedToTheBit() {
    assumeFalse(model().encodingIsFixed(), "the model sees its own encoding alone");
    TimeSeries series = sines(3);
    ForecasterBuilder all =
        recipe()
            .horizon(2)
            .targets("s0", "s1")
            .knownFuture("s2")
            .normalize(Normalization.MEAN)
            .calendar(CalendarFeatures.CYCLIC)
            .boundInputs(2)
            .seasonalLags(24)
            .staticFeatures(StaticFeatures.PROFILE);
    FittedForecaster forecaster = all.fit(series.slice(0, LEARNED));
    TimeSeries planned = series.slice(LEARNED, ROWS).select(List.of("s2"));
    Forecast known = forecaster.forecast(series.slice(0, LEARNED), planned);

    for (double garbage : new double[] {1e9, Double.NaN}) {
      TimeSeries perturbed = replaceFrom(series, LEARNED, garbage);
      FittedForecaster again = all.fit(perturbed.slice(0, LEARNED));
      assertSameBits(again.forecast(perturbed.slice(0, LEARNED), planned), known);
    }
  }

  // ------------------------------------------------------------------ what the tests share

  /** Hourly sines of other phases around 10, with a little noise. */
  private static TimeSeries sines(int channels) {
    var builder = TimeSeries.builder().start(START).step(Duration.ofHours(1));
    for (int channel = 0; channel < channels; channel++) {
      Random noise = new Random(channel);
      double phase = channel;
      double[] values =
          IntStream.range(0, ROWS)
              .mapToDouble(i -> 10 + 3 * Math.sin(i / 4.0 + phase) + 0.1 * noise.nextGaussian())
              .toArray();
      builder.channel("s" + channel, values);
    }
    return builder.build();
  }

  private static TimeSeries bareSine(int rows) {
    Random noise = new Random(3);
    double[] values =
        IntStream.range(0, rows)
            .mapToDouble(i -> 10 + 3 * Math.sin(i / 4.0) + 0.1 * noise.nextGaussian())
            .toArray();
    return TimeSeries.of("y", values);
  }

  private static Instant hour(int row) {
    return START.plus(Duration.ofHours(row));
  }

  private static TimeSeries map(TimeSeries series, DoubleUnaryOperator change) {
    double[] values = Arrays.stream(series.toArray()).map(change).toArray();
    return TimeSeries.of(series.grid(), series.channels(), values);
  }

  /** The series with a gap in its last channel. */
  private static TimeSeries withGap(TimeSeries series, int row) {
    double[] values = series.toArray();
    values[(row + 1) * series.channels().size() - 1] = Double.NaN;
    return TimeSeries.of(series.grid(), series.channels(), values);
  }

  /** The series with one value in all places from a row on. */
  private static TimeSeries replaceFrom(TimeSeries series, int row, double value) {
    double[] values = series.toArray();
    Arrays.fill(values, row * series.channels().size(), values.length, value);
    return TimeSeries.of(series.grid(), series.channels(), values);
  }

  /** The forecasts after each row from the first full window to the row before the last. */
  private static List<Forecast> forecasts(FittedForecaster forecaster, TimeSeries series) {
    return IntStream.range(forecaster.window(), series.length())
        .mapToObj(end -> forecaster.forecast(series.slice(0, end)))
        .toList();
  }

  private static void areFinite(double[] values) {
    assertThat(Arrays.stream(values).allMatch(Double::isFinite)).isTrue();
  }

  private static void assertSameBits(List<Forecast> actual, List<Forecast> expected) {
    assertThat(actual).hasSameSizeAs(expected).isNotEmpty();
    for (int i = 0; i < actual.size(); i++) {
      assertSameBits(actual.get(i), expected.get(i));
    }
  }

  private static void assertSameBits(Forecast actual, Forecast expected) {
    assertThat(actual.targets()).isEqualTo(expected.targets());
    assertThat(bits(actual)).isEqualTo(bits(expected));
  }

  private static long[] bits(Forecast forecast) {
    return Arrays.stream(forecast.toSeries().toArray())
        .mapToLong(Double::doubleToRawLongBits)
        .toArray();
  }
}
