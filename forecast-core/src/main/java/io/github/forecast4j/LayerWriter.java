package io.github.forecast4j;

import io.github.forecast4j.archive.Tensor;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes layers for a file: kinds and order as JSON, weights as tensors. A layer with weights
 * has a name, {@code layer.0} for the first, and its tensors begin with it. {@link LayerReader} is
 * the way back.
 */
final class LayerWriter {

  static final String KIND = "kind";
  static final String NAME = "name";
  static final String PARTS = "layers";

  private final Map<String, Tensor> tensors;
  private int named;

  /** A writer that adds tensors to some. */
  LayerWriter(Map<String, Tensor> tensors) {
    this.tensors = tensors;
  }

  /** The description of a layer, whose weights are added to the tensors. */
  Map<String, Object> describe(Layer layer) {
    if (layer instanceof Sequence sequence) {
      return parts("sequence", sequence.layers());
    } else if (layer instanceof Concatenation concatenation) {
      return parts("concatenation", concatenation.branches());
    } else if (layer instanceof Sum sum) {
      return sum(sum);
    } else if (layer instanceof Flatten) {
      return kind("flatten");
    } else if (layer instanceof GlobalAverage) {
      return kind("global-average");
    } else if (layer instanceof LastStep) {
      return kind("last-step");
    } else if (layer instanceof Relu) {
      return kind("relu");
    } else if (layer instanceof Dense dense) {
      return dense(dense);
    } else if (layer instanceof Conv1d convolution) {
      return convolution(convolution);
    } else if (layer instanceof Lstm lstm) {
      return lstm(lstm);
    } else if (layer instanceof Gru gru) {
      return gru(gru);
    }
    throw new IllegalStateException("no file holds a layer of " + layer.getClass());
  }

  private Map<String, Object> sum(Sum layer) {
    String name = name();
    put(name + ".factor", layer.factor());
    Map<String, Object> description = named("sum", name);
    description.put(PARTS, layer.branches().stream().map(this::describe).toList());
    return description;
  }

  private Map<String, Object> dense(Dense layer) {
    String name = name();
    put(name + ".weights", layer.weights());
    put(name + ".bias", layer.bias());
    return named("dense", name);
  }

  private Map<String, Object> convolution(Conv1d layer) {
    String name = name();
    Matrix weights = layer.weights();
    int features = weights.columns() / layer.kernel();
    tensors.put(
        name + ".weights", Tensor.of(weights.toArray(), weights.rows(), layer.kernel(), features));
    put(name + ".bias", layer.bias());
    return named("conv1d", name);
  }

  private Map<String, Object> lstm(Lstm layer) {
    String name = name();
    put(name + ".input_weights", layer.inputWeights());
    put(name + ".recurrent_weights", layer.recurrentWeights());
    put(name + ".bias", layer.bias());
    return named("lstm", name);
  }

  private Map<String, Object> gru(Gru layer) {
    String name = name();
    put(name + ".input_weights", layer.inputWeights());
    put(name + ".recurrent_weights", layer.recurrentWeights());
    put(name + ".input_bias", layer.inputBias());
    put(name + ".recurrent_bias", layer.recurrentBias());
    return named("gru", name);
  }

  private String name() {
    return "layer." + named++;
  }

  private void put(String name, Matrix matrix) {
    tensors.put(name, Tensor.of(matrix.toArray(), matrix.rows(), matrix.columns()));
  }

  private void put(String name, float... vector) {
    tensors.put(name, Tensor.of(vector, vector.length));
  }

  private Map<String, Object> parts(String kind, List<Layer> layers) {
    Map<String, Object> description = kind(kind);
    description.put(PARTS, layers.stream().map(this::describe).toList());
    return description;
  }

  private static Map<String, Object> named(String kind, String name) {
    Map<String, Object> description = kind(kind);
    description.put(NAME, name);
    return description;
  }

  private static Map<String, Object> kind(String kind) {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put(KIND, kind);
    return description;
  }
}
