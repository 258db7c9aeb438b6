package io.github.forecast4j;

import io.github.forecast4j.model.TrainingRecord;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import java.util.List;

/**
 * A forecaster that has learned: it takes a history in raw units and tells what comes next, in raw
 * units.
 *
 * <p>Immutable and safe for any number of threads. It holds plain numbers only: no engine, no
 * native memory, nothing to close.
 */
public final class FittedForecaster {

  private final Recipe recipe;
  private final TimeGrid grid;
  private final Predictor predictor;
  private final FitReport report;

  FittedForecaster(Recipe recipe, TimeGrid grid, Predictor predictor, FitReport report) {
    this.recipe = recipe;
    this.grid = grid;
    this.predictor = predictor;
    this.report = report;
  }

  /** The name of the model. */
  public String model() {
    return recipe.model().name();
  }

  /** The rows w that a history must end with, without a gap. */
  public int window() {
    return recipe.window();
  }

  /** The steps h that are forecast at once. */
  public int horizon() {
    return recipe.horizon();
  }

  /** The channels that a forecast looks at. */
  public List<String> inputs() {
    return predictor.encoder().channels().inputs();
  }

  /** The channels that are forecast. */
  public List<String> targets() {
    return predictor.encoder().channels().targets();
  }

  /** True if forecasts depend on the calendar, so that a history needs time stamps. */
  public boolean usesCalendar() {
    return predictor.encoder().usesCalendar();
  }

  /** What the fit rested on. */
  public FitReport report() {
    return report;
  }

  /** How the model was trained. */
  public TrainingRecord training() {
    return predictor.model().record();
  }

  /**
   * Tells the {@link #horizon()} steps after a history.
   *
   * @param history at least {@link #window()} rows that contain the {@link #inputs()} and {@link
   *     #targets()}; other channels are ignored
   * @throws IllegalArgumentException if a channel is missing, the history is too short, has a gap
   *     in its last window, or stands on another kind of grid than the series that was learned
   */
  public Forecast forecast(TimeSeries history) {
    return forecast(history, horizon());
  }

  /**
   * Tells a number of steps after a history. Steps beyond {@link #horizon()} go on from the values
   * forecast before them, and the forecast {@linkplain Forecast#recursiveFrom() says so}.
   *
   * @param steps at least 1
   * @throws IllegalArgumentException as {@link #forecast(TimeSeries)} does, or if the steps go
   *     beyond the trained horizon while some inputs are no targets, so that nothing is known of
   *     them
   */
  public Forecast forecast(TimeSeries history, int steps) {
    TimeSeries window = lastWindow(history);
    requireReachable(steps);
    TimeSeries told = next(window);
    while (told.length() < steps) {
      told = told.append(next(window.append(told.select(window.channels())).last(window())));
    }
    return new Forecast(told.slice(0, steps), horizon());
  }

  /** The steps that the model tells after one window, in raw units. */
  private TimeSeries next(TimeSeries window) {
    double[] values = predictor.next(predictor.read(window), window());
    return TimeSeries.of(window.grid().from(window()), targets(), values);
  }

  private TimeSeries lastWindow(TimeSeries history) {
    TimeSeries known = history.select(predictor.encoder().channels().all());
    if (known.length() < window()) {
      throw new IllegalArgumentException(
          "a history needs at least %d rows, the window this forecaster looks at, but has %d"
              .formatted(window(), known.length()));
    }
    requireSameGrid(known.grid());
    TimeSeries window = known.last(window());
    requireNoGap(window);
    return window;
  }

  private void requireSameGrid(TimeGrid other) {
    if (usesCalendar() && other.timeStep().isEmpty()) {
      throw new IllegalArgumentException(
          "this forecaster uses the calendar; give the history a start and a step");
    }
    if (grid.timeStep().isPresent()
        && other.timeStep().isPresent()
        && !grid.timeStep().equals(other.timeStep())) {
      throw new IllegalArgumentException(
          "the history has a step of %s, this forecaster learned steps of %s"
              .formatted(other.timeStep().get(), grid.timeStep().get()));
    }
  }

  private static void requireNoGap(TimeSeries window) {
    for (int row = 0; row < window.length(); row++) {
      for (String channel : window.channels()) {
        if (Double.isNaN(window.value(row, window.channelIndex(channel)))) {
          throw new IllegalArgumentException(
              "channel '%s' has a gap at %s, within the last %d rows; fill it, as GapFilling does"
                  .formatted(channel, window.grid().label(row), window.length()));
        }
      }
    }
  }

  private void requireReachable(int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException("steps must be >= 1, was " + steps);
    }
    if (steps > horizon() && !targets().containsAll(inputs())) {
      List<String> unknown = inputs().stream().filter(i -> !targets().contains(i)).toList();
      throw new IllegalArgumentException(
          ("%d steps go beyond the trained horizon of %d, and nothing tells the inputs %s there:"
                  + " fit with horizon(%d), or make them targets")
              .formatted(steps, horizon(), unknown, steps));
    }
  }

  @Override
  public String toString() {
    return "%s, window %d, horizon %d, %s to %s"
        .formatted(model(), window(), horizon(), inputs(), targets());
  }
}
