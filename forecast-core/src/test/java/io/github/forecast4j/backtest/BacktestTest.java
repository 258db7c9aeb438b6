package io.github.forecast4j.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.ForecasterBuilder;
import io.github.forecast4j.backtest.FoldForecasts.Place;
import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.metric.Metric;
import io.github.forecast4j.metric.Metrics;
import io.github.forecast4j.series.TimeSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BacktestTest {

  private static final Backtest ROLLING = Backtest.of(Folds.rolling(4).withOrigins(5));

  private final TimeSeries series = wave(1, 160);

  // ------------------------------------------------------------------ what is judged

  @Test
  void forecasts_ofEveryFold_areThoseOfAFitToTheRowsBefore() {
    Forecaster recipe = ridge().horizon(2).targets("x").inputs("x", "y").build();

    BacktestResult result = ROLLING.run(recipe, series);

    assertThat(result.name()).isEqualTo("ridge");
    assertThat(result.forecasts()).hasSize(4);
    for (FoldForecasts of : result.forecasts()) {
      FittedForecaster fitted = recipe.fit(series.slice(0, of.fold().trainingTo()));
      assertThat(of.count()).isEqualTo(5);
      for (int i = 0; i < of.count(); i++) {
        double[] told = fitted.forecast(series.slice(0, of.origin(i))).values("x");
        for (int step = 0; step < 2; step++) {
          assertThat(of.forecast(i, step)).isEqualTo(told[step]);
          assertThat(of.actual(i, step)).isEqualTo(series.value(of.origin(i) + step, 0));
        }
        assertThat(of.lastValue(i)).isEqualTo(series.value(of.origin(i) - 1, 0));
      }
    }
  }

  @Test
  void sliding_forgetsTheRowsBeforeIt() {
    Forecaster recipe = ridge().targets("x").build();
    Backtest sliding = Backtest.of(Folds.splitAt(120).withSliding(60));

    List<Double> known = forecasts(sliding.run(recipe, series));

    assertThat(forecasts(sliding.run(recipe, replaced(series, 0, 60, 7)))).isEqualTo(known);
    assertThat(forecasts(sliding.run(recipe, replaced(series, 0, 80, 7)))).isNotEqualTo(known);
  }

  @Property(tries = 60)
  void future_perturbed_leavesForecastsOfThePastTheSameToTheBit(
      @ForAll @IntRange(min = 0, max = 19) int origin,
      @ForAll @IntRange(min = 1, max = 3) int horizon) {
    Backtest backtest = Backtest.of(Folds.rolling(4).withOrigins(5).withStep(2));
    Forecaster recipe = ridge().horizon(horizon).build();
    List<FoldForecasts> known = backtest.run(recipe, series).forecasts();
    int row = known.get(0).fold().origin(0) + 2 * origin;

    BacktestResult perturbed = backtest.run(recipe, replaced(series, row, 160, 1e6));

    int same = 0;
    for (int f = 0; f < known.size(); f++) {
      FoldForecasts before = known.get(f);
      for (int i = 0; i < before.count() && before.origin(i) <= row; i++) {
        for (int step = 0; step < horizon; step++) {
          assertThat(perturbed.forecasts().get(f).forecast(i, step))
              .isEqualTo(before.forecast(i, step));
          same++;
        }
      }
    }
    assertThat(same).isEqualTo(2 * horizon * (origin + 1));
  }

  @Test
  void horizon_beyondTheRecipes_goesOnFromItsOwnForecasts() {
    Forecaster recipe = ridge().targets("x").build();

    BacktestResult result = ROLLING.withHorizon(3).run(recipe, series);

    FoldForecasts last = result.forecasts().get(3);
    FittedForecaster fitted = recipe.fit(series.slice(0, last.fold().trainingTo()));
    assertThat(last.forecast(4, 2))
        .isEqualTo(fitted.forecast(series.slice(0, last.origin(4)), 3).value("x", 2));
    assertThat(result.scoresByStep()).hasSize(3);
  }

  // ------------------------------------------------------------------ scores

  @Test
  void lastValue_hasNoSkill_overAllByFoldAndByStep() {
    Forecaster recipe = Forecaster.builder().model(Baselines.LAST_VALUE).horizon(3).build();

    BacktestResult result = ROLLING.run(recipe, series);

    assertThat(result.scores()).hasSize(2);
    assertThat(result.scoresByFold()).hasSize(2 * 4);
    assertThat(result.scoresByStep()).hasSize(2 * 3);
    for (List<Score> scores :
        List.of(result.scores(), result.scoresByFold(), result.scoresByStep())) {
      assertThat(scores).allSatisfy(s -> assertThat(s.skill()).isCloseTo(0, within(1e-6)));
    }
    assertThat(result.medianSkill()).isCloseTo(0, within(1e-6));
  }

  @Test
  void scores_areThoseOfTheForecasts() {
    BacktestResult result = ROLLING.run(ridge().horizon(2).targets("x").build(), series);

    double[] actual = new double[40];
    double[] forecast = new double[40];
    double[] last = new double[40];
    int at = 0;
    for (FoldForecasts of : result.forecasts()) {
      for (int i = 0; i < of.count(); i++) {
        for (int step = 0; step < 2; step++) {
          actual[at] = of.actual(i, step);
          forecast[at] = of.forecast(i, step);
          last[at++] = of.lastValue(i);
        }
      }
    }
    Score score = result.scores().get(0);
    double rmse = Metrics.RMSE.score(actual, forecast);
    assertThat(score.count()).isEqualTo(40);
    assertThat(score.place()).isEqualTo(new Place("", "x"));
    assertThat(score.metric("rmse")).isEqualTo(rmse).isEqualTo(result.median(Metrics.RMSE));
    assertThat(score.skill()).isEqualTo(1 - rmse / Metrics.RMSE.score(actual, last));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> score.metric("luck"))
        .withMessageContainingAll("luck", "rmse");
  }

  @Test
  void metrics_areThoseAskedFor() {
    Metric worst =
        new Metric() {
          @Override
          public String name() {
            return "worst";
          }

          @Override
          public double score(double[] actual, double[] forecast) {
            double worst = 0;
            for (int i = 0; i < actual.length; i++) {
              worst = Math.max(worst, Math.abs(actual[i] - forecast[i]));
            }
            return worst;
          }
        };

    BacktestResult result = ROLLING.withMetrics(worst, Metrics.MAE).run(ridge().build(), series);

    assertThat(result.scores())
        .allSatisfy(s -> assertThat(s.metrics()).containsOnlyKeys("worst", "mae"))
        .allSatisfy(s -> assertThat(s.metric("worst")).isGreaterThan(s.metric("mae")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ROLLING.withMetrics(Metrics.MAE, Metrics.MAE));
  }

  // ------------------------------------------------------------------ gaps

  @Test
  void origins_overGaps_areLeftOutAndCounted() {
    Forecaster recipe = ridge().targets("x").build();
    Backtest split = Backtest.of(Folds.splitAt(100));

    BacktestResult result = split.run(recipe, replaced(series, 130, 131, Double.NaN));

    assertThat(result.omissions().origins()).isEqualTo(12 + 1);
    assertThat(result.scores().get(0).count()).isEqualTo(60 - 13);
  }

  @Test
  void gaps_overAllOrigins_areRefusedWithTheRemedy() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Backtest.of(Folds.splitAt(100))
                    .run(ridge().build(), replaced(series, 100, 160, Double.NaN)))
        .withMessageContaining("GapFilling");
  }

  // ------------------------------------------------------------------ comparison

  @Test
  void recipes_areComparedOnTheSameOrigins_whateverTheirWindows() {
    TimeSeries gappy = replaced(series, 130, 131, Double.NaN);

    BacktestComparison both =
        Backtest.of(Folds.splitAt(100))
            .compare(named("short", ridge().window(3), "long", ridge().window(20)), gappy);

    assertThat(both.results()).containsOnlyKeys("short", "long");
    assertThat(both.result("short").omissions().origins()).isEqualTo(21);
    assertThat(both.result("long").omissions().origins()).isEqualTo(21);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> both.result("medium"))
        .withMessageContainingAll("medium", "short", "long");
  }

  @Test
  void difference_ofRidgeAndMeanOnAWave_isNoChance() {
    BacktestComparison both =
        Backtest.of(Folds.splitAt(100))
            .compare(named("ridge", ridge(), "mean", ridge().model(Baselines.MEAN)), series);

    DieboldMariano test = both.difference("ridge", "mean").orElseThrow().test();

    assertThat(test.observations()).isEqualTo(60);
    assertThat(test.meanDifference()).isNegative();
    assertThat(test.pValue()).isLessThan(1e-6);
    assertThat(both.differences()).hasSize(1);
    assertThat(both.toTable()).contains("ridge has a smaller squared error than mean: p = 0.0000");
  }

  @Test
  void difference_ofARecipeAndItself_isNone() {
    BacktestComparison both = ROLLING.compare(named("a", ridge(), "b", ridge()), series);

    assertThat(both.difference("a", "b").orElseThrow().test().pValue()).isEqualTo(1);
    assertThat(both.toTable()).contains("a and b have the same squared error: p = 1.0000");
  }

  @Test
  void difference_withTooFewOrigins_isNotTested() {
    BacktestComparison both =
        Backtest.of(Folds.rolling(1)).compare(named("a", ridge(), "b", ridge()), series);

    assertThat(both.difference("a", "b")).isEmpty();
  }

  @Test
  void recipes_ofOtherTargetsOrHorizons_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ROLLING.compare(named("a", ridge(), "b", ridge().targets("x")), series))
        .withMessageContainingAll("'b'", "targets");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ROLLING.compare(named("a", ridge(), "b", ridge().horizon(2)), series))
        .withMessageContainingAll("'b'", "horizon 2");
    assertThatIllegalArgumentException().isThrownBy(() -> ROLLING.compare(Map.of(), series));
  }

  // ------------------------------------------------------------------ failure, progress, cancel

  @Test
  void fold_thatIsTooShort_isNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Backtest.of(Folds.splitAt(9)).run(ridge().build(), series))
        .withMessageContainingAll("fold 0, which learns from rows 0 to 8", "at least");
  }

  @Test
  void listener_isToldOfEveryFit() {
    List<String> told = new ArrayList<>();
    Backtest backtest =
        ROLLING.withListener(
            new BacktestListener() {
              @Override
              public void fitStarts(BacktestProgress p) {
                told.add(
                    "start %s %d %d/%d"
                        .formatted(p.recipe(), p.fold().number(), p.done(), p.fits()));
              }

              @Override
              public void fitEnded(BacktestProgress p) {
                told.add(
                    "end %s %d %d/%d".formatted(p.recipe(), p.fold().number(), p.done(), p.fits()));
                assertThat(p.left()).isGreaterThanOrEqualTo(Duration.ZERO);
              }
            });

    backtest.compare(named("a", ridge(), "b", ridge()), series);

    assertThat(told).hasSize(16);
    assertThat(told.subList(0, 4))
        .containsExactly("start a 0 0/8", "end a 0 1/8", "start b 0 1/8", "end b 0 2/8");
    assertThat(told.get(15)).isEqualTo("end b 3 8/8");
  }

  @Test
  void cancelling_endsTheBacktest() {
    List<Integer> fitted = new ArrayList<>();
    Backtest backtest =
        ROLLING.withListener(
            new BacktestListener() {
              @Override
              public void fitEnded(BacktestProgress progress) {
                fitted.add(progress.fold().number());
              }

              @Override
              public boolean cancelled() {
                return fitted.size() == 2;
              }
            });

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> backtest.run(ridge().build(), series))
        .withMessageContaining("before fold 2");
    assertThat(fitted).containsExactly(0, 1);
  }

  @Test
  void interruption_endsTheBacktest() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> ROLLING.run(ridge().build(), series));
    assertThat(Thread.interrupted()).isTrue();
  }

  // ------------------------------------------------------------------ what the tests share

  private static ForecasterBuilder ridge() {
    return Forecaster.builder().model(Baselines.RIDGE);
  }

  private static Map<String, Forecaster> named(
      String one, ForecasterBuilder first, String other, ForecasterBuilder second) {
    Map<String, Forecaster> recipes = new LinkedHashMap<>();
    recipes.put(one, first.build());
    recipes.put(other, second.build());
    return recipes;
  }

  private static List<Double> forecasts(BacktestResult result) {
    List<Double> all = new ArrayList<>();
    for (FoldForecasts of : result.forecasts()) {
      for (int i = 0; i < of.count(); i++) {
        all.add(of.forecast(i, 0));
      }
    }
    return all;
  }

  /** Two noisy hourly waves. */
  static TimeSeries wave(double size, int rows) {
    Random noise = new Random(3);
    double[] x = new double[rows];
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      x[i] = size * (5 + Math.sin(i * .7) + .2 * noise.nextGaussian());
      y[i] = size * (9 + Math.cos(i * .3) + .2 * noise.nextGaussian());
    }
    return TimeSeries.builder()
        .start(Instant.EPOCH)
        .step(Duration.ofHours(1))
        .channel("x", x)
        .channel("y", y)
        .build();
  }

  /** The series with one value in all rows from one to another. */
  static TimeSeries replaced(TimeSeries series, int from, int to, double value) {
    double[] values = series.toArray();
    int channels = series.channels().size();
    Arrays.fill(values, from * channels, to * channels, value);
    return TimeSeries.of(series.grid(), series.channels(), values);
  }
}
