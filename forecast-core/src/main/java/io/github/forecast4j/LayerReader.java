package io.github.forecast4j;

import io.github.forecast4j.archive.ArchiveException;
import io.github.forecast4j.network.Concatenation;
import io.github.forecast4j.network.Conv1d;
import io.github.forecast4j.network.Dense;
import io.github.forecast4j.network.Flatten;
import io.github.forecast4j.network.GlobalAverage;
import io.github.forecast4j.network.Gru;
import io.github.forecast4j.network.LastStep;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Lstm;
import io.github.forecast4j.network.Matrix;
import io.github.forecast4j.network.Relu;
import io.github.forecast4j.network.Sequence;
import io.github.forecast4j.network.Sum;
import java.util.List;

/** Makes layers of what {@link LayerWriter} described. */
final class LayerReader {

  private static final int ANY = Contents.ANY;

  private final Contents contents;

  /** A reader that takes weights from the contents of a file. */
  LayerReader(Contents contents) {
    this.contents = contents;
  }

  /**
   * The layer of a description.
   *
   * @throws ArchiveException if its kind is unknown, or weights are missing or do not fit
   */
  Layer layer(Fields description) {
    String kind = description.text(LayerWriter.KIND);
    return switch (kind) {
      case "sequence" -> new Sequence(parts(description));
      case "concatenation" -> new Concatenation(parts(description));
      case "sum" -> sum(description);
      case "flatten" -> new Flatten();
      case "global-average" -> new GlobalAverage();
      case "last-step" -> new LastStep();
      case "relu" -> new Relu();
      case "dense" -> dense(description.text(LayerWriter.NAME));
      case "conv1d" -> convolution(description.text(LayerWriter.NAME));
      case "lstm" -> lstm(description.text(LayerWriter.NAME));
      case "gru" -> gru(description.text(LayerWriter.NAME));
      default -> throw new ArchiveException("no layer is of the kind '%s'".formatted(kind));
    };
  }

  private List<Layer> parts(Fields description) {
    return description.objects(LayerWriter.PARTS).stream().map(this::layer).toList();
  }

  private Layer sum(Fields description) {
    float[] factor = contents.floats(description.text(LayerWriter.NAME) + ".factor", 1);
    return new Sum(parts(description), factor[0]);
  }

  private Layer dense(String name) {
    return new Dense(matrix(name + ".weights"), vector(name + ".bias"));
  }

  private Layer convolution(String name) {
    String weights = name + ".weights";
    List<Integer> shape = contents.shape(weights);
    float[] values = contents.floats(weights, ANY, ANY, ANY);
    int columns = Math.multiplyExact(shape.get(1), shape.get(2));
    return new Conv1d(
        shape.get(1), Matrix.of(shape.get(0), columns, values), vector(name + ".bias"));
  }

  private Layer lstm(String name) {
    return new Lstm(
        matrix(name + ".input_weights"),
        matrix(name + ".recurrent_weights"),
        vector(name + ".bias"));
  }

  private Layer gru(String name) {
    return new Gru(
        matrix(name + ".input_weights"),
        matrix(name + ".recurrent_weights"),
        vector(name + ".input_bias"),
        vector(name + ".recurrent_bias"));
  }

  private Matrix matrix(String name) {
    List<Integer> shape = contents.shape(name);
    float[] values = contents.floats(name, ANY, ANY);
    return Matrix.of(shape.get(0), shape.get(1), values);
  }

  private float[] vector(String name) {
    return contents.floats(name, ANY);
  }
}
