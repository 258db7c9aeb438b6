package io.github.forecast4j;

import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.model.TrainingListener;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.TimeSeries;
import java.util.List;

/**
 * A recipe for forecasting: the model, the window it looks at, the horizon it tells, and how values
 * are prepared. Immutable; it can be fitted to any number of series.
 *
 * <pre>{@code
 * FittedForecaster forecaster = Forecaster.builder().model(GRU_FCN).window(12).fit(traffic);
 * Forecast next = forecaster.forecast(traffic);
 * }</pre>
 */
public final class Forecaster {

  private final Recipe recipe;
  private final SkillGate gate;

  Forecaster(Recipe recipe, SkillGate gate) {
    this.recipe = recipe;
    this.gate = gate;
  }

  /** A recipe to be written. */
  public static ForecasterBuilder builder() {
    return new ForecasterBuilder();
  }

  /** The name of the model. */
  public String model() {
    return recipe.model().name();
  }

  /** The rows w that a forecast looks back on. */
  public int window() {
    return recipe.window();
  }

  /** The steps h that are learned to be forecast at once. */
  public int horizon() {
    return recipe.horizon();
  }

  /** The channels that are in play when the recipe is fitted to a series. */
  public Encoder.Channels channels(TimeSeries series) {
    return recipe.channels(series);
  }

  /** Who is told how training goes. */
  public TrainingListener listener() {
    return recipe.run().listener();
  }

  /** The same recipe with someone else told how training goes. */
  public Forecaster withListener(TrainingListener told) {
    return new Forecaster(recipe.with(new TrainingRun(recipe.run().seed(), told)), gate);
  }

  /**
   * Learns from a series. Everything that is learned, the scale included, is learned from the
   * training part; the validation part at the end of the series is for choosing when to stop.
   *
   * @param series at least {@code window + horizon} rows without gaps in one stretch, and more for
   *     a validation part
   * @return a forecaster that needs no engine and no closing
   * @throws IllegalArgumentException if a channel is missing or the series is too short; the
   *     message says how many rows are needed
   * @throws InsufficientSkillException if it does not reach the skill that {@link
   *     ForecasterBuilder#requireSkill} asks for
   * @throws io.github.forecast4j.model.TrainingException if training diverges, or no engine is here
   * @throws java.util.concurrent.CancellationException if the listener cancels or the thread is
   *     interrupted
   */
  public FittedForecaster fit(TimeSeries series) {
    return gate.pass(
        new Fitting(recipe.settled(1, series.length()), series, List.of()).fit(series));
  }

  /**
   * Learns one model from many series, each on a scale of its own. A series that cannot be learned
   * is left out, by name, in the {@linkplain FitReport#seriesLeftOut() report}.
   *
   * @param group series with the same step and, at least, the channels in play; where the recipe
   *     names no targets, they are the channels of the first series
   * @return a forecaster for these series, {@linkplain FittedForecaster#forSeries by name}, and for
   *     others like them
   * @throws IllegalArgumentException if none of the series can be learned; the message tells why of
   *     each
   * @throws io.github.forecast4j.model.TrainingException as {@link #fit(TimeSeries)} does
   * @throws java.util.concurrent.CancellationException as {@link #fit(TimeSeries)} does
   */
  public FittedForecaster fit(SeriesGroup group) {
    TimeSeries example = group.series(group.names().get(0));
    long rows = group.asMap().values().stream().mapToLong(TimeSeries::length).sum();
    Recipe resolved = recipe.settled(group.names().size(), rows);
    return gate.pass(new Fitting(resolved, example, GroupStatics.of(group)).fit(group));
  }
}
