package io.github.forecast4j.benchmarks;

import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingRecord;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.network.Dense;
import io.github.forecast4j.network.LastStep;
import io.github.forecast4j.network.Lstm;
import io.github.forecast4j.network.Matrix;
import io.github.forecast4j.network.Sequence;
import io.github.forecast4j.network.TrainedNetwork;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** An LSTM(64) with random weights: as fast as one that has learned, and there at once. */
final class Untrained implements ModelSpec {

  private static final int UNITS = 64;

  private final SplittableRandom random = new SplittableRandom(3);
  private final Encoding encoding;
  private @Nullable TrainedNetwork network;

  /** A model that looks at windows in one encoding. */
  Untrained(Encoding encoding) {
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

  @Override
  public TrainedModel train(TrainingData data, TrainingRun run) {
    TrainedNetwork made = new TrainedNetwork(data.input(), lstm(data.input().features(), data));
    network = made;
    return new TrainedModel(made, TrainingRecord.closedForm(Duration.ZERO));
  }

  /** The network of the last fit, to be timed alone. */
  TrainedNetwork network() {
    return Objects.requireNonNull(network);
  }

  private Sequence lstm(int features, TrainingData data) {
    int outputs = data.output().size();
    return Sequence.of(
        new Lstm(matrix(4 * UNITS, features), matrix(4 * UNITS, UNITS), values(4 * UNITS)),
        new LastStep(),
        new Dense(matrix(outputs, UNITS), values(outputs)));
  }

  private Matrix matrix(int rows, int columns) {
    return Matrix.of(rows, columns, values(rows * columns));
  }

  private float[] values(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextDouble(-0.125, 0.125);
    }
    return values;
  }
}
