package io.github.forecast4j;

import io.github.forecast4j.model.TrainingRecord;
import io.github.forecast4j.scale.SeriesScaling;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;

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
  private final Scales scales;
  private final FitReport report;
  private final List<String> channels;

  /** What was learned: the way from a scaled window to a forecast, and the scales. */
  record Learned(Predictor predictor, Scales scales) {}

  FittedForecaster(Recipe recipe, TimeGrid grid, Learned learned, FitReport report) {
    this.recipe = recipe;
    this.grid = grid;
    this.predictor = learned.predictor();
    this.scales = learned.scales();
    this.report = report;
    this.channels = predictor.encoder().channels().all();
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

  /** The names of the series of the group that was learned, in order; none if it was one series. */
  public List<String> series() {
    return scales instanceof Scales.PerSeries many
        ? List.copyOf(many.learned().keySet())
        : List.of();
  }

  /**
   * This forecaster for one series of the group that was learned: its histories are put on the
   * scale that was learned for it.
   *
   * @throws IllegalArgumentException if no series of that name was learned
   */
  public FittedForecaster forSeries(String name) {
    if (scales instanceof Scales.PerSeries many && many.learned().containsKey(name)) {
      return withScale(Objects.requireNonNull(many.learned().get(name)));
    }
    throw new IllegalArgumentException(
        "no series '%s' was learned; those learned are %s".formatted(name, series()));
  }

  /**
   * This forecaster for a series like those that were learned: its histories are put on the scale
   * of the values given here.
   *
   * @param known rows of the series, at least {@link #window()} of them; the more, the steadier the
   *     scale
   * @throws IllegalArgumentException if a channel is missing or has no value, or rows are too few
   */
  public FittedForecaster scaledBy(TimeSeries known) {
    TimeSeries rows = known.select(predictor.encoder().channels().all());
    requireWindow(rows);
    return withScale(SeriesScaling.fit(recipe.scaler(), rows));
  }

  private FittedForecaster withScale(SeriesScaling scaling) {
    Learned learned = new Learned(predictor, new Scales.Learned(scaling));
    return new FittedForecaster(recipe, grid, learned, report);
  }

  /**
   * Tells the {@link #horizon()} steps after a history.
   *
   * <p>A forecaster that learned one series keeps that series' scale. One that learned a group puts
   * the history on the scale of its own values, all that are given: see {@link #forSeries} and
   * {@link #scaledBy} for a scale that stays.
   *
   * @param history at least {@link #window()} rows that contain the {@link #inputs()} and {@link
   *     #targets()}; other channels are ignored
   * @throws IllegalArgumentException if a channel is missing, the history is too short, has a gap
   *     or values beyond all measure in its last window, or stands on another kind of grid than the
   *     series that was learned
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
    SeriesScaling scaling = scales.of(history, channels);
    requireReachable(steps);
    TimeSeries told = next(window, scaling);
    while (told.length() < steps) {
      TimeSeries sofar = window.append(told.select(window.channels()));
      told = told.append(next(sofar.last(window()), scaling));
    }
    return new Forecast(told.length() == steps ? told : told.slice(0, steps), horizon());
  }

  /**
   * Tells the {@link #horizon()} steps after each of many histories, in one call: faster than one
   * by one, and the same to the last bit.
   *
   * @param histories each as {@link #forecast(TimeSeries)} takes it
   * @return a forecast for each, in the same order
   * @throws IllegalArgumentException as {@link #forecast(TimeSeries)} does, for the first history
   *     that cannot be continued
   */
  public List<Forecast> forecastAll(List<TimeSeries> histories) {
    return forecastAll(histories, Runnable::run);
  }

  /**
   * Tells the {@link #horizon()} steps after each of many histories, on as many cores as an
   * executor has: see {@link #forecastAll(List)}.
   *
   * @param executor runs parts of the work, {@link java.util.concurrent.ForkJoinPool#commonPool()}
   *     for instance; the call returns when all are done
   */
  public List<Forecast> forecastAll(List<TimeSeries> histories, Executor executor) {
    List<WindowToTell> windows = new ArrayList<>();
    for (TimeSeries history : histories) {
      windows.add(new WindowToTell(lastWindow(history), scales.of(history, channels)));
    }
    List<Forecast> forecasts = new ArrayList<>();
    for (TimeSeries told : new BatchForecast(predictor).of(windows, executor)) {
      forecasts.add(new Forecast(told, horizon()));
    }
    return forecasts;
  }

  /** The steps that the model tells after one window, in raw units. */
  private TimeSeries next(TimeSeries window, SeriesScaling scaling) {
    double[] values = predictor.next(predictor.read(window, scaling), scaling, window());
    return TimeSeries.of(window.grid().from(window()), targets(), values);
  }

  /** The window that a history ends with, in the channels in play. */
  private TimeSeries lastWindow(TimeSeries history) {
    requireWindow(history);
    TimeSeries window = history.last(window()).select(channels);
    requireSameGrid(window.grid());
    requireNoGap(window);
    return window;
  }

  private void requireWindow(TimeSeries history) {
    if (history.length() < window()) {
      throw new IllegalArgumentException(
          "a history needs at least %d rows, the window this forecaster looks at, but has %d"
              .formatted(window(), history.length()));
    }
  }

  private void requireSameGrid(TimeGrid other) {
    if (usesCalendar() && other.timeStep().isEmpty()) {
      throw new IllegalArgumentException(
          "this forecaster uses the calendar; give the history a start and a step");
    }
    if (grid.timeStep().isPresent()
        && other.timeStep().isPresent()
        && !grid.timeStep().get().isAsLongAs(other.timeStep().get())) {
      throw new IllegalArgumentException(
          "the history has a step of %s, this forecaster learned steps of %s"
              .formatted(other.timeStep().get(), grid.timeStep().get()));
    }
  }

  private static void requireNoGap(TimeSeries window) {
    int channels = window.channels().size();
    for (int i = 0; i < window.length() * channels; i++) {
      if (Double.isNaN(window.value(i / channels, i % channels))) {
        throw new IllegalArgumentException(
            "channel '%s' has a gap at %s, within the last %d rows; fill it, as GapFilling does"
                .formatted(
                    window.channels().get(i % channels),
                    window.grid().label(i / channels),
                    window.length()));
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
