package io.github.forecast4j.benchmarks;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingRecord;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.series.TimeSeries;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A network with random weights: as fast as one that has learned, and there at once. */
final class Untrained implements ModelSpec {

  /** The window steps w of its forecasters. */
  static final int WINDOW = 12;

  private final String kind;
  private final Encoding encoding;
  private @Nullable TrainedNetwork network;

  /**
   * A model that looks at windows in one encoding.
   *
   * @param kind "LSTM" or "GRU-FCN"
   */
  Untrained(String kind, Encoding encoding) {
    this.kind = kind;
    this.encoding = encoding;
  }

  @Override
  public String name() {
    return "untrained";
  }

  @Override
  public Map<String, String> hyperparameters() {
    return Map.of();
  }

  @Override
  public Encoding encoding() {
    return encoding;
  }

  /** A forecaster of the first channel by all. */
  FittedForecaster fit(TimeSeries series) {
    return Forecaster.builder()
        .model(this)
        .window(WINDOW)
        .targets(series.channels().get(0))
        .inputs(series.channels().toArray(String[]::new))
        .validation(0)
        .fit(series);
  }

  @Override
  public TrainedModel train(TrainingData data, TrainingRun run) {
    TrainedNetwork made =
        new TrainedNetwork(
            data.input(),
            new RandomLayers().of(kind, data.input().features(), data.output().size()));
    network = made;
    return new TrainedModel(made, TrainingRecord.closedForm(Duration.ZERO));
  }

  /** The network of the last fit, to be timed alone. */
  TrainedNetwork network() {
    return Objects.requireNonNull(network);
  }
}
