package io.github.forecast4j;

import static io.github.forecast4j.SavedForecasters.again;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.backtest.Backtest;
import io.github.forecast4j.backtest.Folds;
import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KnownFutureTest {

  private static final int ROWS = 200;

  private final TimeSeries series = sales();
  private final TimeSeries history = series.slice(0, 180);

  private static ForecasterBuilder ridge() {
    return Forecaster.builder().model(Baselines.RIDGE).window(4).horizon(3).knownFuture("price");
  }

  private TimeSeries prices(int from, int to) {
    return series.slice(from, to).select(List.of("price"));
  }

  // ------------------------------------------------------------------ what it is good for

  @Test
  void forecast_ofWhatFollowsWhatIsKnown_isRight() {
    FittedForecaster forecaster = ridge().fit(history);

    Forecast forecast = forecaster.forecast(history, prices(180, 200), 18);

    assertThat(forecaster.targets()).containsExactly("sold");
    assertThat(forecaster.knownFuture()).containsExactly("price");
    assertThat(forecaster.inputs()).containsExactly("sold");
    assertThat(forecast.values("sold"))
        .containsExactly(series.slice(180, 198).values("sold"), within(2.));
  }

  @Test
  void forecast_otherFuture_isAnotherForecast() {
    FittedForecaster forecaster = ridge().fit(history);
    TimeSeries cheap = TimeSeries.of(series.grid().from(180), List.of("price"), 1, 1, 1);
    TimeSeries dear = TimeSeries.of(series.grid().from(180), List.of("price"), 9, 9, 1);

    double[] whenCheap = forecaster.forecast(history, cheap).values("sold");
    double[] whenDear = forecaster.forecast(history, dear).values("sold");

    assertThat(whenCheap[0] - whenDear[0]).isCloseTo(80, within(5.));
    assertThat(whenCheap[1] - whenDear[1]).isCloseTo(80, within(5.));
    assertThat(whenCheap[2] - whenDear[2]).isCloseTo(0, within(5.));
  }

  @Test
  void backtest_takesItFromTheSeries_andBeatsWhatDoesNotKnow() {
    Backtest backtest = Backtest.of(Folds.rolling(3).withOrigins(5)).withHorizon(4);
    Forecaster knowing = ridge().build();
    Forecaster guessing =
        Forecaster.builder().model(Baselines.RIDGE).window(4).horizon(3).targets("sold").build();

    var comparison = backtest.compare(Map.of("knowing", knowing, "guessing", guessing), series);

    double rmse = comparison.result("knowing").scores().get(0).metric("rmse");
    assertThat(rmse).isLessThan(2);
    assertThat(comparison.result("guessing").scores().get(0).metric("rmse"))
        .isGreaterThan(10 * rmse);
  }

  @Test
  void knownInput_isKnownBeyondTheHorizonToo() {
    FittedForecaster forecaster = ridge().inputs("sold", "price").fit(history);

    assertThat(forecaster.forecast(history, prices(180, 200), 7).horizon()).isEqualTo(7);
  }

  @Test
  void group_forecastsEachSeriesWithItsFuture_andAStrangerToo() {
    FittedForecaster loaded =
        again(ridge().fit(SeriesGroup.of(Map.of("a", history, "b", series.slice(20, 190)))));

    double[] expected = series.slice(180, 183).values("sold");
    assertThat(loaded.forSeries("a").forecast(history, prices(180, 183)).values("sold"))
        .containsExactly(expected, within(2.));
    assertThat(loaded.forecast(history, prices(180, 183)).values("sold"))
        .containsExactly(expected, within(2.));
    assertThat(loaded.scaledBy(history).forecast(history, prices(180, 183)).values("sold"))
        .containsExactly(expected, within(2.));
  }

  // ------------------------------------------------------------------ what is missing

  @Test
  void forecast_withoutAFuture_listsAllThatIsMissing() {
    FittedForecaster forecaster = ridge().fit(history);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(history))
        .withMessageContainingAll(
            "3 values",
            "'price' at 2024-03-08T12:00:00Z",
            "'price' at 2024-03-08T13:00:00Z",
            "'price' at 2024-03-08T14:00:00Z",
            "future");
  }

  @Test
  void forecast_gapAndTooFewRows_areListedExactly() {
    FittedForecaster forecaster = ridge().fit(history);
    TimeSeries future =
        TimeSeries.of(series.grid().from(180), List.of("price"), 1, Double.NaN, 1, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(history, future, 4))
        .withMessageContainingAll(
            "3 values", "2024-03-08T13:00:00Z", "2024-03-08T16:00:00Z", "2024-03-08T17:00:00Z")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("12:00", "14:00", "15:00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(history, future.slice(0, 0)))
        .withMessageContaining("3 values");
  }

  @Test
  void forecast_manyMissing_areAbbreviatedWithTheNumberLeft() {
    FittedForecaster forecaster = ridge().fit(history);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(history, 30))
        .withMessageContainingAll("30 values", "and 10 more");
  }

  @Test
  void forSeries_missing_namesTheSeries() {
    FittedForecaster forecaster =
        ridge().fit(SeriesGroup.of(Map.of("shop 7", history))).forSeries("shop 7");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(history))
        .withMessageContaining("series 'shop 7': 'price' at 2024-03-08T12:00:00Z");
  }

  @Test
  void forecastAll_missing_listsEveryHistory() {
    FittedForecaster forecaster = ridge().fit(history);
    List<TimeSeries> histories = List.of(history, series.slice(0, 170), series.slice(0, 100));
    TimeSeries complete = prices(100, 103);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                forecaster.forecastAll(
                    histories, List.of(prices(180, 182), prices(170, 171), complete)))
        .withMessageContainingAll(
            "3 values",
            "history 0: 'price' at 2024-03-08T14:00:00Z",
            "history 1: 'price' at 2024-03-08T03:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecastAll(histories))
        .withMessageContaining("9 values");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecastAll(histories, List.of(complete)))
        .withMessageContainingAll("1 futures", "3 histories");
  }

  @Test
  void future_thatDoesNotFollow_isRefusedWithBothStamps() {
    FittedForecaster forecaster = ridge().fit(history);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(history, prices(181, 200)))
        .withMessageContainingAll("2024-03-08T12:00:00Z", "2024-03-08T13:00:00Z");
    TimeSeries daily =
        TimeSeries.of(
            StampGrid.of(Instant.parse("2024-03-08T12:00:00Z"), TimeStep.parse("P1D")),
            List.of("price"),
            1,
            2,
            3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(history, daily))
        .withMessageContainingAll("row 2", "2024-03-08T14:00:00Z", "2024-03-10T12:00:00Z");
  }

  @Test
  void bareIndex_takesTheFutureToFollow() {
    TimeSeries bare = series.on(IndexGrid.ZERO);
    FittedForecaster forecaster = ridge().fit(bare.slice(0, 180));

    assertThat(
            forecaster.forecast(bare.slice(0, 180), TimeSeries.of("price", 1, 1, 1)).values("sold"))
        .hasSize(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecast(bare.slice(0, 180)))
        .withMessageContaining("'price' at index 180");
  }

  @Test
  void fit_gapInWhatIsKnown_leavesItsWindowsOut() {
    double[] values = history.toArray();
    values[2 * 100 + 1] = Double.NaN;

    FittedForecaster forecaster =
        ridge().fit(TimeSeries.of(history.grid(), history.channels(), values));

    assertThat(forecaster.report().windowsLeftOut()).isEqualTo(4 + 3);
  }

  // ------------------------------------------------------------------ contradictions

  @Test
  void settings_thatContradict_areRefusedByName() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ridge().targets("price").build())
        .withMessageContainingAll("targets(...)", "knownFuture(...)", "[price]");
    assertThatIllegalStateException()
        .isThrownBy(() -> ridge().model(Baselines.LAST_VALUE).build())
        .withMessageContainingAll("model(last-value)", "knownFuture(...)", "[price]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ridge().knownFuture("price", "price"))
        .withMessageContaining("knownFuture");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ridge().knownFuture("price", "sold").fit(series))
        .withMessageContainingAll("[sold, price]", "none to forecast");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ridge().knownFuture("weather").fit(series))
        .withMessageContainingAll("'weather'", "[sold, price]");
  }

  /** What is sold falls by 10 with every unit of the price of the same hour. */
  private static TimeSeries sales() {
    Random random = new Random(4);
    double[] values = new double[2 * ROWS];
    for (int row = 0; row < ROWS; row++) {
      double price = 1 + 8 * random.nextDouble();
      values[2 * row] = 200 - 10 * price + .2 * random.nextGaussian();
      values[2 * row + 1] = price;
    }
    StampGrid grid = StampGrid.of(Instant.parse("2024-03-01T00:00:00Z"), TimeStep.parse("PT1H"));
    return TimeSeries.of(grid, List.of("sold", "price"), values);
  }
}
