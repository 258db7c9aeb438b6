package io.github.forecast4j.neural;

import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.neural.block.GruFcnSizes;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Networks ready to train. The first two are what wins here; the two originals are the networks of
 * the project that this library rebuilds, trained as it trained them, to be compared with.
 */
public final class NeuralModels {

  /** One LSTM layer of 64 units. */
  public static final Lstm LSTM = new Lstm("lstm", new Settings(), List.of(64));

  /**
   * A GRU of 32 units beside convolutions of 32, 64 and 32 filters: a tenth of the work of {@link
   * GruFcn#PAPER}.
   */
  public static final GruFcn GRU_FCN = GruFcn.PAPER.withUnits(32).withFilters(32, 64, 32);

  /** Two hidden layers of 64 units on the flattened window, with a dropout of 0.3. */
  public static final Mlp MLP =
      new Mlp("mlp", new Settings().with(s -> s.dropout = 0.3), List.of(64, 64));

  /** The mean of {@link #LSTM}, {@link #GRU_FCN} and {@link #MLP}. */
  public static final Ensemble ENSEMBLE = new Ensemble("ensemble", List.of(LSTM, GRU_FCN, MLP));

  /** Four LSTM layers on plain windows, as in the original project. */
  public static final Lstm LSTM_ORIGINAL =
      new Lstm("lstm-original", originalSettings(), List.of(128, 128, 64, 32));

  /** Convolutions on the states of a GRU, on plain windows, as in the original project. */
  public static final GruFcn GRU_FCN_ORIGINAL =
      new GruFcn("gru-fcn-original", originalSettings(), sizes(128), Wiring.SERIAL);

  private NeuralModels() {}

  /** Every model here, each with a name of its own. */
  static List<ModelSpec> all() {
    return List.of(LSTM, GRU_FCN, MLP, ENSEMBLE, LSTM_ORIGINAL, GRU_FCN_ORIGINAL);
  }

  /** Numbers as they stand in files: 128,256,128. */
  static String text(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** Numbers as {@link #text} writes them. */
  static int[] numbers(String text) {
    return Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
  }

  private static GruFcnSizes sizes(int units) {
    return new GruFcnSizes(units, List.of(128, 256, 128), List.of(8, 5, 3));
  }

  private static Settings originalSettings() {
    return new Settings()
        .with(
            s -> {
              s.encoding = Encoding.PLAIN;
              s.zeroHead = false;
              s.linearPath = LinearPath.NONE;
              s.dropout = 0.2;
              s.epochs = 100;
              s.batchSize = OptionalInt.of(16);
              s.learningRate = OptionalDouble.of(1e-3);
              s.schedule = Schedule.CONSTANT;
              s.patience = 0;
              s.gradientClip = Double.POSITIVE_INFINITY;
            });
  }
}
