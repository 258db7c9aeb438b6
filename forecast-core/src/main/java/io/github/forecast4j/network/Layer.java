package io.github.forecast4j.network;

/**
 * One step of a network's computation, with its weights. Layers are immutable and safe for any
 * number of threads; they give the same bits on every machine.
 */
public sealed interface Layer
    permits Concatenation,
        Conv1d,
        Dense,
        Flatten,
        GlobalAverage,
        Gru,
        LastStep,
        Lstm,
        Relu,
        Sequence,
        Sum {

  /**
   * The shape this layer makes of an input.
   *
   * @throws IllegalArgumentException if the layer cannot take that shape
   */
  Shape output(Shape input);
}
