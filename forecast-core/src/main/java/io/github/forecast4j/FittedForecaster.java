package io.github.forecast4j;

import io.github.forecast4j.archive.ArchiveException;
import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.model.TrainingRecord;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private final List<Provenance> history;
  private final Histories histories;
  private final KnownFuture known;

  /** What was learned: the way from a scaled window to a forecast, and the scales. */
  record Learned(Predictor predictor, Scales scales) {}

  FittedForecaster(Recipe recipe, TimeGrid grid, Learned learned, List<Provenance> history) {
    this.recipe = recipe;
    this.grid = grid;
    this.predictor = learned.predictor();
    this.scales = learned.scales();
    this.history = List.copyOf(history);
    this.histories = new Histories(predictor.encoder(), grid);
    this.known = new KnownFuture(knownFuture(), recipe.horizon(), scales.name());
  }

  /** The name of the model. */
  public String model() {
    return recipe.model().name();
  }

  /** The rows w that a history must end with, without a gap. */
  public int window() {
    return recipe.window();
  }

  /**
   * The rows that a forecast looks at where a history has them: {@link #window()}, and more with
   * seasonal lags. Whoever keeps the end of a history should keep so many.
   */
  public int lookback() {
    return predictor.encoder().lookback();
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

  /** The channels whose values must be known for the steps to come; none unless declared. */
  public List<String> knownFuture() {
    return predictor.encoder().channels().knownFuture();
  }

  /** How each channel is brought to size. */
  public Scaler scaler() {
    return recipe.scaler();
  }

  /** What the model sees of a window. */
  public Encoding encoding() {
    return predictor.encoder().encoding();
  }

  /** True if forecasts depend on the calendar, so that a history needs time stamps. */
  public boolean usesCalendar() {
    return predictor.encoder().usesCalendar();
  }

  /** The distance between rows of the series that were learned; empty on a bare index. */
  public Optional<TimeStep> timeStep() {
    return grid.timeStep();
  }

  /** The trainings that led here, oldest first: the fit, then each {@linkplain #refit refit}. */
  public List<Provenance> history() {
    return history;
  }

  /** What the last training rested on. */
  public FitReport report() {
    return history.get(history.size() - 1).report();
  }

  /** How the model was trained the last time. */
  public TrainingRecord training() {
    return history.get(history.size() - 1).training();
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
      return on(name, Objects.requireNonNull(many.learned().get(name)));
    }
    throw new IllegalArgumentException(
        "no series '%s' was learned; those learned are %s".formatted(name, series()));
  }

  /**
   * This forecaster for a series like those that were learned: its histories are put on the scale
   * of the values given here, and static features rest on them too.
   *
   * @param known rows of the series, at least {@link #window()} of them; the more, the steadier the
   *     scale
   * @throws IllegalArgumentException if a channel is missing or has no value, or rows are too few
   */
  public FittedForecaster scaledBy(TimeSeries known) {
    return scaledBy(known, Map.of());
  }

  /**
   * The same, with numbers that are given of the series as a whole.
   *
   * @param statics numbers by what they are called in the {@linkplain SeriesGroup#withStatic group}
   *     that was learned; for one that is missing the mean of that group stands
   * @throws IllegalArgumentException as {@link #scaledBy(TimeSeries)} does
   */
  public FittedForecaster scaledBy(TimeSeries known, Map<String, Double> statics) {
    TimeSeries rows = known.select(histories.channels());
    histories.requireWindow(rows);
    histories.requireSameGrid(rows.grid());
    Newcomers newcomers = new Newcomers(recipe.scaler(), predictor.encoder());
    return on(FitReport.ONLY, newcomers.footing(rows, statics));
  }

  private FittedForecaster on(String name, Footing footing) {
    Learned learned = new Learned(predictor, new Scales.Learned(name, footing));
    return new FittedForecaster(recipe, grid, learned, history);
  }

  /**
   * Tells the {@link #horizon()} steps after a history.
   *
   * <p>A forecaster that learned one series keeps that series' scale. One that learned a group puts
   * the history on the scale of its own values, all that are given: see {@link #forSeries} and
   * {@link #scaledBy} for a scale that stays.
   *
   * @param history at least {@link #window()} rows that contain the {@link #inputs()} and {@link
   *     #targets()}; other channels are ignored. Seasonal lags see rows before the window, as far
   *     as they are there
   * @throws IllegalArgumentException if a channel is missing, the history is too short, has a gap
   *     or values beyond all measure in its last window, or stands on another kind of grid than the
   *     series that was learned; or if there are {@link #knownFuture()} channels, which need {@link
   *     #forecast(TimeSeries, TimeSeries)}
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
   *     beyond the trained horizon while some inputs are neither targets nor known in advance
   */
  public Forecast forecast(TimeSeries history, int steps) {
    return forecast(known.request(history, steps), steps);
  }

  /**
   * Tells the {@link #horizon()} steps after a history, of which something is known in advance.
   *
   * @param history as {@link #forecast(TimeSeries)} takes it, with the {@link #knownFuture()}
   *     channels too
   * @param future the rows after the history, at least {@link #horizon()} of them, that contain the
   *     {@link #knownFuture()} channels; other channels are ignored
   * @throws IllegalArgumentException as {@link #forecast(TimeSeries)} does; if the future does not
   *     follow the history; or if values are missing: the message lists series, channel and time
   *     stamp of each
   */
  public Forecast forecast(TimeSeries history, TimeSeries future) {
    return forecast(history, future, horizon());
  }

  /**
   * Tells a number of steps after a history, of which something is known in advance.
   *
   * @param future as {@link #forecast(TimeSeries, TimeSeries)} takes it, but with rows for as many
   *     whole horizons as the steps reach into
   * @param steps at least 1
   * @throws IllegalArgumentException as {@link #forecast(TimeSeries, int)} and {@link
   *     #forecast(TimeSeries, TimeSeries)} do
   */
  public Forecast forecast(TimeSeries history, TimeSeries future, int steps) {
    return forecast(known.request(history, future, steps), steps);
  }

  private Forecast forecast(Request request, int steps) {
    TimeSeries rows = histories.lastRows(request.history());
    requireReachable(steps);
    Footing footing = scales.of(request.history(), histories.channels());
    TimeSeries told =
        new Continuation(predictor, histories, footing, request.ahead()).of(rows, steps);
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
    return forecasts(batch().of(known.requests(histories)));
  }

  /**
   * Tells the {@link #horizon()} steps after each of many histories, with the help of an executor:
   * see {@link #forecastAll(List)}. The calling thread works too, on what no other has taken, so
   * the call ends even if the executor's threads are all busy, and does without help from an
   * executor that is full or shut down, which refuses by a {@link
   * java.util.concurrent.RejectedExecutionException}.
   *
   * @param executor runs parts of the work, {@link java.util.concurrent.ForkJoinPool#commonPool()}
   *     for instance
   */
  public List<Forecast> forecastAll(List<TimeSeries> histories, Executor executor) {
    return forecasts(batch().of(known.requests(histories), executor));
  }

  /**
   * Tells the {@link #horizon()} steps after each of many histories, of which something is known in
   * advance: see {@link #forecastAll(List)}.
   *
   * @param futures one for each history, as {@link #forecast(TimeSeries, TimeSeries)} takes it
   * @throws IllegalArgumentException as {@link #forecast(TimeSeries, TimeSeries)} does; what is
   *     missing is listed for all histories, which are numbered from 0
   */
  public List<Forecast> forecastAll(List<TimeSeries> histories, List<TimeSeries> futures) {
    return forecasts(batch().of(known.requests(histories, futures)));
  }

  /** The same with the help of an executor: see {@link #forecastAll(List, Executor)}. */
  public List<Forecast> forecastAll(
      List<TimeSeries> histories, List<TimeSeries> futures, Executor executor) {
    return forecasts(batch().of(known.requests(histories, futures), executor));
  }

  private BatchForecast batch() {
    return new BatchForecast(predictor, histories, scales);
  }

  private List<Forecast> forecasts(List<TimeSeries> told) {
    List<Forecast> forecasts = new ArrayList<>(told.size());
    told.forEach(steps -> forecasts.add(new Forecast(steps, horizon())));
    return forecasts;
  }

  private void requireReachable(int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException("steps must be >= 1, was " + steps);
    }
    if (steps > horizon()) {
      requireInputsKnown(steps);
    }
  }

  private void requireInputsKnown(int steps) {
    List<String> unknown = new ArrayList<>(inputs());
    unknown.removeAll(targets());
    unknown.removeAll(knownFuture());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          ("%d steps go beyond the trained horizon of %d, and nothing tells the inputs %s there:"
                  + " fit with horizon(%d), or make them targets or knownFuture")
              .formatted(steps, horizon(), unknown, steps));
    }
  }

  /**
   * Goes on learning from the weights that are there, with the model, settings and seed of the last
   * training; scale and encoding stay as they are. Networks start from their weights, on whichever
   * engine is here; a model in closed form is computed anew. This forecaster does not change.
   *
   * @param series rows to learn from, the validation part at their end; best those that came since
   *     the last training, because rows that were learned before judge too mildly
   * @throws IllegalArgumentException as {@link Forecaster#fit(TimeSeries)} does; if this forecaster
   *     learned a group; or if it was loaded and its model is not here: networks need the artifact
   *     {@code forecast-models}
   * @throws io.github.forecast4j.model.TrainingException if training diverges, or no engine is here
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public FittedForecaster refit(TimeSeries series) {
    return refit(series, recipe.model(), recipe.run());
  }

  /**
   * The same with other settings: another engine, other epochs, a listener.
   *
   * @param model the model whose weights are there, perhaps with other settings of training
   * @throws IllegalArgumentException also if the weights are none of the model's
   */
  public FittedForecaster refit(TimeSeries series, ModelSpec model, TrainingRun run) {
    return new Refit(this, model, run).on(series);
  }

  /** As {@link #refit(TimeSeries)}, with a group; a series of a new name is scaled by itself. */
  public FittedForecaster refit(SeriesGroup group) {
    return refit(group, recipe.model(), recipe.run());
  }

  /** As {@link #refit(TimeSeries, ModelSpec, TrainingRun)}, with a group. */
  public FittedForecaster refit(SeriesGroup group, ModelSpec model, TrainingRun run) {
    return new Refit(this, model, run).on(group);
  }

  /**
   * Saves the forecaster in a file, whole or not at all: until the new file is there, what was
   * there before stays. The format is open: see {@code docs/file-format.md}.
   *
   * @throws ArchiveException if the file cannot be written
   * @throws IllegalStateException if a scaler or metric is none that loading could find by its name
   */
  public void save(Path file) {
    ForecasterFile.save(this, file);
  }

  /**
   * Writes the file's bytes to a stream, which stays open.
   *
   * @throws ArchiveException if they cannot be written
   * @throws IllegalStateException as {@link #save(Path)} does
   */
  public void save(OutputStream out) {
    ForecasterFile.save(this, out);
  }

  /**
   * The file's bytes; the same forecaster gives the same bytes.
   *
   * @throws IllegalStateException as {@link #save(Path)} does
   */
  public byte[] toBytes() {
    return ForecasterFile.bytes(this);
  }

  /**
   * Loads a saved forecaster, and lets it prove itself: its digest must fit, and it must forecast
   * here, bit for bit, what it did where it was saved. Nothing in a file is executed.
   *
   * @throws ArchiveException if the file cannot be read, or is refused: the message says why
   */
  public static FittedForecaster load(Path file) {
    return ForecasterFile.load(file);
  }

  /**
   * Loads a forecaster from a stream that holds nothing after it; the stream is read to its end and
   * stays open.
   *
   * @throws ArchiveException as {@link #load(Path)} does
   */
  public static FittedForecaster load(InputStream in) {
    return ForecasterFile.load(in);
  }

  /**
   * Loads a forecaster from a file's bytes.
   *
   * @throws ArchiveException as {@link #load(Path)} does
   */
  public static FittedForecaster load(byte[] bytes) {
    return load(new ByteArrayInputStream(bytes));
  }

  /** What a file holds of this forecaster beyond what was learned. */
  Recipe recipe() {
    return recipe;
  }

  /** Where the rows stand that were learned. */
  TimeGrid grid() {
    return grid;
  }

  /** What a history must be. */
  Histories histories() {
    return histories;
  }

  /** What was learned. */
  Learned learned() {
    return new Learned(predictor, scales);
  }

  @Override
  public String toString() {
    return "%s, window %d, horizon %d, %s to %s"
        .formatted(model(), window(), horizon(), inputs(), targets());
  }
}
