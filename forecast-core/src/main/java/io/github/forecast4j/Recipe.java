package io.github.forecast4j;

import io.github.forecast4j.encode.Bounds;
import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.metric.Metric;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.series.TimeSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The settings of a forecaster, checked and complete.
 *
 * @param model what learns
 * @param window the window steps w, at least 1
 * @param horizon the horizon steps h, at least 1
 * @param inputs the channels a window shows; empty for the targets
 * @param targets the channels to forecast; empty for all that are not known in advance
 * @param knownFuture the channels whose values are known for the steps to come
 * @param scaler how each channel is brought to size
 * @param encoding what the model sees of a window
 * @param holidays the days that the calendar flags
 * @param bounds what forecasts of a channel can be, by channel
 * @param validation how many windows are kept for choosing
 * @param metrics what judges the validation part, beside the root mean squared error
 * @param stride how many training windows there are for each that is learned from, at least 1
 * @param run the seed and the listener
 */
record Recipe(
    ModelSpec model,
    int window,
    int horizon,
    List<String> inputs,
    List<String> targets,
    List<String> knownFuture,
    Scaler scaler,
    Encoding encoding,
    Set<LocalDate> holidays,
    Map<String, Bounds> bounds,
    Validation validation,
    List<Metric> metrics,
    int stride,
    TrainingRun run) {

  /** Copies the collections. */
  Recipe {
    inputs = List.copyOf(inputs);
    targets = List.copyOf(targets);
    knownFuture = List.copyOf(knownFuture);
    holidays = Set.copyOf(holidays);
    metrics = List.copyOf(metrics);
    bounds = Map.copyOf(bounds);
  }

  /** The same with another model and another run. */
  Recipe with(ModelSpec otherModel, TrainingRun otherRun) {
    return with(otherModel, encoding, otherRun);
  }

  /**
   * The same with nothing left to be settled.
   *
   * @param series the series that are learned together
   * @param rows their rows
   */
  Recipe settled(int series, long rows) {
    return with(model, encoding.settled(series, rows, window), run);
  }

  private Recipe with(ModelSpec otherModel, Encoding otherEncoding, TrainingRun otherRun) {
    return new Recipe(
        otherModel,
        window,
        horizon,
        inputs,
        targets,
        knownFuture,
        scaler,
        otherEncoding,
        holidays,
        bounds,
        validation,
        metrics,
        stride,
        otherRun);
  }

  /** The same with another seed and listener. */
  Recipe with(TrainingRun otherRun) {
    return with(model, otherRun);
  }

  /**
   * The channels in play of a series.
   *
   * @throws IllegalArgumentException if none is left to be forecast
   */
  Encoder.Channels channels(TimeSeries series) {
    List<String> forecast = targets.isEmpty() ? unknown(series) : targets;
    return new Encoder.Channels(inputs.isEmpty() ? forecast : inputs, forecast, knownFuture);
  }

  private List<String> unknown(TimeSeries series) {
    List<String> unknown = new ArrayList<>(series.channels());
    unknown.removeAll(knownFuture);
    if (unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "all channels %s are knownFuture(...), which leaves none to forecast"
              .formatted(series.channels()));
    }
    return unknown;
  }
}
