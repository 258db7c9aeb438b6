package io.github.forecast4j.benchmarks;

import java.util.List;

/** An ONNX graph as it grows: one input, operators one after the other, one output. */
final class OnnxGraph {

  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int ATTRIBUTE_INT = 2;
  private static final int ATTRIBUTE_INTS = 7;
  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;

  private final Protobuf graph = new Protobuf().text(2, "network");
  private int names;

  /** Names an input of shape (any, dimensions...). */
  String input(String name, int... dimensions) {
    graph.message(11, value(name, dimensions));
    return name;
  }

  private static Protobuf value(String name, int... dimensions) {
    Protobuf shape = new Protobuf().message(1, new Protobuf().text(2, "n"));
    for (int dimension : dimensions) {
      shape.message(1, new Protobuf().number(1, dimension));
    }
    Protobuf tensor = new Protobuf().number(1, FLOAT).message(2, shape);
    return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
  }

  /** A tensor of weights. */
  String weights(float[] values, int... dimensions) {
    String name = "w" + names++;
    Protobuf tensor = new Protobuf().number(2, FLOAT).text(8, name).floats(9, values);
    for (int dimension : dimensions) {
      tensor.number(1, dimension);
    }
    graph.message(5, tensor);
    return name;
  }

  /** A vector of one whole number, as operators take axes. */
  String axis(int value) {
    String name = "a" + names++;
    graph.message(5, new Protobuf().number(2, INT64).text(8, name).number(1, 1).number(7, value));
    return name;
  }

  static Protobuf attribute(String name, long value) {
    return new Protobuf().text(1, name).number(20, ATTRIBUTE_INT).number(3, value);
  }

  static Protobuf attribute(String name, long... values) {
    Protobuf attribute = new Protobuf().text(1, name).number(20, ATTRIBUTE_INTS);
    for (long value : values) {
      attribute.number(8, value);
    }
    return attribute;
  }

  /**
   * Adds an operator.
   *
   * @param output which of its outputs is wanted
   * @return the name of that output
   */
  String operator(String type, List<String> inputs, int output, Protobuf... attributes) {
    Protobuf node = new Protobuf().text(4, type);
    inputs.forEach(input -> node.text(1, input));
    for (int i = 0; i < output; i++) {
      node.text(2, "");
    }
    String name = "v" + names++;
    node.text(2, name);
    for (Protobuf attribute : attributes) {
      node.message(5, attribute);
    }
    graph.message(1, node);
    return name;
  }

  /** The model whose output is a value of shape (any, size). */
  byte[] model(String output, int size) {
    graph.message(12, value(output, size));
    return new Protobuf()
        .number(1, IR_VERSION)
        .message(7, graph)
        .message(8, new Protobuf().number(2, OPSET))
        .toBytes();
  }
}
