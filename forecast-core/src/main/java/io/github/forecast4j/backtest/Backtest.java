package io.github.forecast4j.backtest;

import io.github.forecast4j.FitReport;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.metric.Metric;
import io.github.forecast4j.metric.Metrics;
import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.TimeSeries;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A way to judge recipes by the past: in every fold the recipe is fitted anew to the rows before,
 * and forecasts the rows after. Immutable.
 *
 * <pre>{@code
 * Backtest backtest = Backtest.of(Folds.rolling(5).withOrigins(14));
 * BacktestResult result = backtest.run(recipe, traffic);
 * BacktestComparison both = backtest.compare(Map.of("lstm", lstm, "ridge", ridge), traffic);
 * }</pre>
 *
 * <p>It takes recipes, never what has been fitted, and a forecast is given the rows before its
 * origin and no others: what is learned, scales among it, cannot have seen what it is judged by. A
 * group is cut at the same moment in all its series.
 *
 * <p>Only of channels that a recipe declares as {@linkplain
 * io.github.forecast4j.ForecasterBuilder#knownFuture known in advance} a forecast is given the rows
 * from its origin on, for as many whole horizons as it reaches into; an origin that has not all of
 * them is left out.
 *
 * <ul>
 *   <li>{@link #withHorizon} is the recipe's horizon.
 *   <li>{@link #withMetrics} are {@link Metrics#all()}.
 *   <li>{@link #withListener}: nobody listens.
 * </ul>
 */
public final class Backtest {

  private final Folds folds;
  private final OptionalInt horizon;
  private final List<Metric> metrics;
  private final BacktestListener listener;

  private Backtest(
      Folds folds, OptionalInt horizon, List<Metric> metrics, BacktestListener listener) {
    this.folds = folds;
    this.horizon = horizon;
    this.metrics = metrics;
    this.listener = listener;
  }

  /** A backtest that cuts series in time in some way. */
  public static Backtest of(Folds folds) {
    return new Backtest(folds, OptionalInt.empty(), Metrics.all(), BacktestListener.SILENT);
  }

  /**
   * The same that forecasts a number of steps from each origin. A recipe with a shorter horizon
   * goes on from its own forecasts; of one with a longer horizon the first steps are judged.
   *
   * @param steps at least 1
   * @throws IllegalArgumentException if less than 1
   */
  public Backtest withHorizon(int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException("horizon must be >= 1 step, was " + steps);
    }
    return new Backtest(folds, OptionalInt.of(steps), metrics, listener);
  }

  /**
   * The same with other metrics, in the order of tables. The skill against the last value is always
   * there.
   *
   * @throws IllegalArgumentException if none is given, or two have the same name
   */
  public Backtest withMetrics(Metric... others) {
    List<Metric> chosen = List.of(others);
    if (chosen.isEmpty() || chosen.stream().map(Metric::name).distinct().count() < chosen.size()) {
      throw new IllegalArgumentException(
          "metrics must be at least one, each of another name, was " + chosen);
    }
    return new Backtest(folds, horizon, chosen, listener);
  }

  /** The same with someone who is told how it goes, and may cancel. */
  public Backtest withListener(BacktestListener told) {
    return new Backtest(folds, horizon, metrics, told);
  }

  /**
   * Judges a recipe on a series.
   *
   * @throws IllegalArgumentException if a channel is missing, the rows do not suffice, or no origin
   *     is without a gap
   * @throws io.github.forecast4j.model.TrainingException if training fails
   * @throws java.util.concurrent.CancellationException if the listener or the recipe's own cancels,
   *     or the thread is interrupted
   */
  public BacktestResult run(Forecaster recipe, TimeSeries series) {
    return compare(Map.of(recipe.model(), recipe), series).result(recipe.model());
  }

  /**
   * Judges a recipe on a group of series, learned by one model in every fold. A series that cannot
   * be learned is left out, by name, in the {@linkplain BacktestResult#omissions() result}.
   *
   * @throws IllegalArgumentException as {@link #run(Forecaster, TimeSeries)} does
   * @throws io.github.forecast4j.model.TrainingException as {@link #run(Forecaster, TimeSeries)}
   *     does
   * @throws java.util.concurrent.CancellationException as {@link #run(Forecaster, TimeSeries)} does
   */
  public BacktestResult run(Forecaster recipe, SeriesGroup group) {
    return compare(Map.of(recipe.model(), recipe), group).result(recipe.model());
  }

  /**
   * Judges several recipes on the same rows of a series.
   *
   * @param recipes what to compare, by a name of your choice, in the order of the map
   * @throws IllegalArgumentException as {@link #run(Forecaster, TimeSeries)} does, or if there is
   *     no recipe, or they forecast different channels, or different horizons without {@link
   *     #withHorizon}
   * @throws io.github.forecast4j.model.TrainingException as {@link #run(Forecaster, TimeSeries)}
   *     does
   * @throws java.util.concurrent.CancellationException as {@link #run(Forecaster, TimeSeries)} does
   */
  public BacktestComparison compare(Map<String, Forecaster> recipes, TimeSeries series) {
    return race(recipes, SeriesGroup.of(Map.of(FitReport.ONLY, series))).run(false);
  }

  /**
   * Judges several recipes on the same rows of a group.
   *
   * @param recipes what to compare, by a name of your choice, in the order of the map
   * @throws IllegalArgumentException as {@link #compare(Map, TimeSeries)} does
   * @throws io.github.forecast4j.model.TrainingException as {@link #run(Forecaster, TimeSeries)}
   *     does
   * @throws java.util.concurrent.CancellationException as {@link #run(Forecaster, TimeSeries)} does
   */
  public BacktestComparison compare(Map<String, Forecaster> recipes, SeriesGroup group) {
    return race(recipes, group).run(true);
  }

  private Race race(Map<String, Forecaster> recipes, SeriesGroup group) {
    if (recipes.isEmpty()) {
      throw new IllegalArgumentException("a comparison needs at least one recipe");
    }
    TimeSeries example = group.asMap().values().iterator().next();
    Arena arena = Arena.of(group, folds, measure(recipes, example));
    return new Race(arena, new LinkedHashMap<>(recipes), listener);
  }

  private Arena.Measure measure(Map<String, Forecaster> recipes, TimeSeries example) {
    Forecaster first = recipes.values().iterator().next();
    List<String> targets = first.channels(example).targets();
    Set<String> channels = new LinkedHashSet<>();
    int steps = horizon.orElse(first.horizon());
    int reach = steps;
    int window = 1;
    for (Map.Entry<String, Forecaster> entry : recipes.entrySet()) {
      Encoder.Channels of = entry.getValue().channels(example);
      requireSame(entry.getKey(), "targets", Set.copyOf(of.targets()), Set.copyOf(targets));
      if (horizon.isEmpty()) {
        requireSame(entry.getKey(), "horizon", entry.getValue().horizon(), first.horizon());
      }
      channels.addAll(of.all());
      window = Math.max(window, entry.getValue().window());
      reach =
          Math.max(
              reach, of.knownFuture().isEmpty() ? steps : wholeHorizons(entry.getValue(), steps));
    }
    return new Arena.Measure(steps, reach, window, channels, targets, metrics);
  }

  /** The steps of all horizons that some steps reach into. */
  private static int wholeHorizons(Forecaster recipe, int steps) {
    return Math.multiplyExact((steps - 1) / recipe.horizon() + 1, recipe.horizon());
  }

  private static void requireSame(String recipe, String what, Object one, Object other) {
    if (!one.equals(other)) {
      throw new IllegalArgumentException(
          "recipes are compared on the same forecasts: '%s' has %s %s, the first has %s"
              .formatted(recipe, what, one, other));
    }
  }
}
