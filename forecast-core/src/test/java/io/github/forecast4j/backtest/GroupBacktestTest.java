package io.github.forecast4j.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.Forecaster;
import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.metric.Metrics;
import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GroupBacktestTest {

  private static final Backtest SPLIT = Backtest.of(Folds.splitAt(100));
  private static final Forecaster RIDGE = Forecaster.builder().model(Baselines.RIDGE).build();

  @Test
  void group_isScoredSeriesBySeries() {
    BacktestResult result = SPLIT.run(RIDGE, SeriesGroup.of(waves()));

    assertThat(result.scores())
        .extracting(s -> s.place().series() + " " + s.place().target())
        .containsExactly("small x", "small y", "large x", "large y");
    double small = result.scores().get(0).metric("rmse");
    assertThat(result.scores().get(2).metric("rmse") / small).isCloseTo(1e6, within(1e4));
    assertThat(result.median(Metrics.RMSE)).isGreaterThan(small);
  }

  @Test
  void series_thatStartsLater_isCutAtTheSameMoment() {
    Map<String, TimeSeries> members = waves();
    TimeSeries whole = Objects.requireNonNull(members.get("large"));
    members.put("large", whole.slice(40, 160));

    BacktestResult result = SPLIT.run(RIDGE, SeriesGroup.of(members));

    FoldForecasts late = result.forecasts().get(2);
    assertThat(late.place().series()).isEqualTo("large");
    assertThat(late.origin(0)).isEqualTo(100);
    assertThat(late.actual(0, 0)).isEqualTo(whole.value(100, 0));
    assertThat(late.lastValue(0)).isEqualTo(whole.value(99, 0));
  }

  @Test
  void bareIndex_isATimeLineToo() {
    Map<String, TimeSeries> members = new LinkedHashMap<>();
    waves().forEach((name, series) -> members.put(name, series.on(IndexGrid.ZERO)));
    TimeSeries whole = Objects.requireNonNull(members.get("small"));
    members.put("small", whole.slice(40, 160));

    FoldForecasts late = SPLIT.run(RIDGE, SeriesGroup.of(members)).forecasts().get(0);

    assertThat(late.place().series()).isEqualTo("small");
    assertThat(late.actual(0, 0)).isEqualTo(whole.value(100, 0));
  }

  @Test
  void otherSeries_perturbedInTheFuture_changeNothing() {
    Map<String, TimeSeries> members = waves();
    List<FoldForecasts> known = SPLIT.run(RIDGE, SeriesGroup.of(members)).forecasts();
    TimeSeries large = Objects.requireNonNull(members.get("large"));
    members.put("large", BacktestTest.replaced(large, 100, 160, -1e12));

    FoldForecasts small = SPLIT.run(RIDGE, SeriesGroup.of(members)).forecasts().get(0);

    assertThat(small.count()).isEqualTo(60);
    for (int i = 0; i < small.count(); i++) {
      assertThat(small.forecast(i, 0)).isEqualTo(known.get(0).forecast(i, 0));
    }
  }

  @Test
  void badSeries_areLeftOutByName_andTheRestGoesOn() {
    Map<String, TimeSeries> members = waves();
    TimeSeries wave = Objects.requireNonNull(members.get("small"));
    members.put("late", wave.slice(120, 160));
    members.put("short", wave.slice(90, 160));
    members.put("narrow", wave.select(List.of("x")));
    StampGrid grid = (StampGrid) wave.grid();
    members.put("askew", wave.on(StampGrid.of(grid.at(0).plusMinutes(7), grid.step())));

    BacktestResult result = SPLIT.run(RIDGE, SeriesGroup.of(members));

    assertThat(result.omissions().series().get(0))
        .containsOnlyKeys("late", "short", "narrow", "askew")
        .hasEntrySatisfying("late", why -> assertThat(why).contains("no rows"))
        .hasEntrySatisfying("short", why -> assertThat(why).contains("at least"))
        .hasEntrySatisfying("narrow", why -> assertThat(why).contains("channels"))
        .hasEntrySatisfying("askew", why -> assertThat(why).contains("do not stand"));
    assertThat(result.scores()).hasSize(4);
  }

  @Test
  void bareIndex_beyondAllCounting_isLeftOutByName() {
    Map<String, TimeSeries> members = new LinkedHashMap<>();
    waves().forEach((name, series) -> members.put(name, series.on(IndexGrid.ZERO)));
    members.put("far", wave(1).on(new IndexGrid(1L << 40)));

    BacktestResult result = SPLIT.run(RIDGE, SeriesGroup.of(members));

    assertThat(result.omissions().series().get(0)).containsOnlyKeys("far");
  }

  @Test
  void difference_overAGroup_isNotRuledByTheLargestSeries() {
    Map<String, Forecaster> recipes = new LinkedHashMap<>();
    recipes.put("ridge", RIDGE);
    recipes.put("mean", Forecaster.builder().model(Baselines.MEAN).build());

    BacktestComparison alone = SPLIT.compare(recipes, SeriesGroup.of(Map.of("small", wave(1))));
    BacktestComparison both = SPLIT.compare(recipes, SeriesGroup.of(waves()));

    double one = alone.difference("ridge", "mean").orElseThrow().test().meanDifference();
    assertThat(both.difference("ridge", "mean").orElseThrow().test().meanDifference())
        .isCloseTo(one, within(Math.abs(one) * .05));
  }

  private static Map<String, TimeSeries> waves() {
    Map<String, TimeSeries> members = new LinkedHashMap<>();
    members.put("small", wave(1));
    members.put("large", wave(1e6));
    return members;
  }

  private static TimeSeries wave(double size) {
    return BacktestTest.wave(size, 160);
  }
}
