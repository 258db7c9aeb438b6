package io.github.forecast4j.benchmarks;

import io.github.forecast4j.network.Concatenation;
import io.github.forecast4j.network.Conv1d;
import io.github.forecast4j.network.Dense;
import io.github.forecast4j.network.GlobalAverage;
import io.github.forecast4j.network.Gru;
import io.github.forecast4j.network.LastStep;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Lstm;
import io.github.forecast4j.network.Relu;
import io.github.forecast4j.network.Sequence;
import io.github.forecast4j.network.TrainedNetwork;
import java.util.ArrayList;
import java.util.List;

/**
 * A trained network as an ONNX model, in the operators that ONNX Runtime is fastest with: one LSTM
 * or GRU operator for all steps, and two-dimensional convolutions of height 1.
 */
final class OnnxExport {

  private final OnnxGraph graph = new OnnxGraph();

  private OnnxExport() {}

  /** The model, from "x" of shape (n, w, c) to a value of shape (n, outputs). */
  static byte[] of(TrainedNetwork network) {
    OnnxExport export = new OnnxExport();
    int steps = network.input().steps();
    String input = export.graph.input("x", steps, network.input().features());
    String output = export.add(network.root(), input);
    return export.graph.model(output, network.outputs());
  }

  private String add(Layer layer, String input) {
    if (layer instanceof Sequence sequence) {
      return addChain(flat(sequence), input);
    } else if (layer instanceof Concatenation join) {
      List<String> parts = new ArrayList<>();
      join.branches().forEach(branch -> parts.add(add(branch, input)));
      return graph.operator("Concat", parts, 0, OnnxGraph.attribute("axis", 1L));
    } else if (layer instanceof Dense dense) {
      String weights =
          graph.weights(
              dense.weights().toArray(), dense.weights().rows(), dense.weights().columns());
      String bias = graph.weights(dense.bias(), dense.weights().rows());
      return graph.operator(
          "Gemm", List.of(input, weights, bias), 0, OnnxGraph.attribute("transB", 1L));
    }
    throw new IllegalArgumentException("no ONNX form of " + layer);
  }

  /** The layers of a chain, chains within it dissolved. */
  private static List<Layer> flat(Sequence sequence) {
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : sequence.layers()) {
      if (layer instanceof Sequence inner) {
        layers.addAll(flat(inner));
      } else {
        layers.add(layer);
      }
    }
    return layers;
  }

  private String addChain(List<Layer> layers, String input) {
    if (layers.get(0) instanceof Conv1d) {
      return addConvolutions(layers, input);
    }
    String value = input;
    for (int i = 0; i < layers.size(); i++) {
      boolean last = i + 1 < layers.size() && layers.get(i + 1) instanceof LastStep;
      if (last && layers.get(i) instanceof Lstm lstm) {
        value = addLstm(lstm, value);
        i++;
      } else if (last && layers.get(i) instanceof Gru gru) {
        value = addGru(gru, value);
        i++;
      } else {
        value = add(layers.get(i), value);
      }
    }
    return value;
  }

  private String addConvolutions(List<Layer> layers, String input) {
    String turned =
        graph.operator("Transpose", List.of(input), 0, OnnxGraph.attribute("perm", 0L, 2L, 1L));
    String value = graph.operator("Unsqueeze", List.of(turned, graph.axis(2)), 0);
    for (Layer layer : layers) {
      if (layer instanceof Conv1d convolution) {
        value = addConvolution(convolution, value);
      } else if (layer instanceof Relu) {
        value = graph.operator("Relu", List.of(value), 0);
      } else if (layer instanceof GlobalAverage) {
        String mean = graph.operator("GlobalAveragePool", List.of(value), 0);
        value = graph.operator("Flatten", List.of(mean), 0, OnnxGraph.attribute("axis", 1L));
      } else {
        throw new IllegalArgumentException("no ONNX form of " + layer);
      }
    }
    return value;
  }

  /** Turns (f, k * c) into (f, c, 1, k). */
  private String addConvolution(Conv1d layer, String input) {
    int k = layer.kernel();
    int c = layer.weights().columns() / k;
    int filters = layer.weights().rows();
    float[] turned = new float[filters * c * k];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = layer.weights().at(i / k / c, i % k * c + i / k % c);
    }
    String weights = graph.weights(turned, filters, c, 1, k);
    String bias = graph.weights(layer.bias(), filters);
    return graph.operator(
        "Conv",
        List.of(input, weights, bias),
        0,
        OnnxGraph.attribute("kernel_shape", 1L, k),
        OnnxGraph.attribute("pads", 0L, (k - 1) / 2, 0L, k / 2));
  }

  private String addLstm(Lstm layer, String input) {
    int u = layer.units();
    int[] iofc = {0, 3, 1, 2};
    float[] bias = new float[8 * u];
    System.arraycopy(gates(layer.bias(), iofc, u), 0, bias, 0, 4 * u);
    List<String> inputs =
        List.of(
            stepsFirst(input),
            graph.weights(
                gates(layer.inputWeights().toArray(), iofc, u * layer.inputWeights().columns()),
                1,
                4 * u,
                layer.inputWeights().columns()),
            graph.weights(gates(layer.recurrentWeights().toArray(), iofc, u * u), 1, 4 * u, u),
            graph.weights(bias, 1, 8 * u));
    return lastState("LSTM", inputs, OnnxGraph.attribute("hidden_size", (long) u));
  }

  private String addGru(Gru layer, String input) {
    int u = layer.units();
    int[] zrh = {1, 0, 2};
    float[] bias = new float[6 * u];
    System.arraycopy(gates(layer.inputBias(), zrh, u), 0, bias, 0, 3 * u);
    System.arraycopy(gates(layer.recurrentBias(), zrh, u), 0, bias, 3 * u, 3 * u);
    List<String> inputs =
        List.of(
            stepsFirst(input),
            graph.weights(
                gates(layer.inputWeights().toArray(), zrh, u * layer.inputWeights().columns()),
                1,
                3 * u,
                layer.inputWeights().columns()),
            graph.weights(gates(layer.recurrentWeights().toArray(), zrh, u * u), 1, 3 * u, u),
            graph.weights(bias, 1, 6 * u));
    return lastState(
        "GRU",
        inputs,
        OnnxGraph.attribute("hidden_size", (long) u),
        OnnxGraph.attribute("linear_before_reset", 1L));
  }

  private String stepsFirst(String input) {
    return graph.operator("Transpose", List.of(input), 0, OnnxGraph.attribute("perm", 1L, 0L, 2L));
  }

  private String lastState(String type, List<String> inputs, Protobuf... attributes) {
    String state = graph.operator(type, inputs, 1, attributes);
    return graph.operator("Squeeze", List.of(state, graph.axis(0)), 0);
  }

  /** Rows of gates in ONNX's order. */
  private static float[] gates(float[] values, int[] order, int size) {
    float[] ordered = new float[values.length];
    for (int gate = 0; gate < order.length; gate++) {
      System.arraycopy(values, order[gate] * size, ordered, gate * size, size);
    }
    return ordered;
  }
}
