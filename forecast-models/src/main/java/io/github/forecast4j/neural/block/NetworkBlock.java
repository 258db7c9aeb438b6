package io.github.forecast4j.neural.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import io.github.forecast4j.network.Layer;
import org.jspecify.annotations.Nullable;

/**
 * A network or a part of one: takes one array, gives one array, and knows the plain-Java layer that
 * computes the same in prediction. A whole network takes (n, w, c) and gives (n, outputs).
 */
public abstract class NetworkBlock extends AbstractBlock {

  /** The plain-Java layer that predicts what this block predicts with the given weights. */
  public abstract Layer toLayer(Weights weights);

  /**
   * Takes the first weights from a layer: {@link #toLayer} backwards.
   *
   * @throws IllegalArgumentException if the layer is none of this block's
   */
  abstract void start(Layer layer, StartWeights from);

  /**
   * Computes the output.
   *
   * @param call what children are run by
   * @param input an array whose first axis counts the n windows
   */
  abstract NDArray compute(Call call, NDArray input);

  /** The shape of the output for an input of a shape. */
  abstract Shape outputShape(Shape input);

  /** Gives every child its first weights. */
  abstract void initialize(Children children, Shape input);

  @Override
  protected final NDList forwardInternal(
      ParameterStore parameters,
      NDList inputs,
      boolean training,
      @Nullable PairList<String, Object> options) {
    return new NDList(compute(new Call(parameters, training), inputs.head()));
  }

  @Override
  public final Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {outputShape(inputs[0])};
  }

  @Override
  protected final void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    initialize(
        (child, shape) -> {
          child.initialize(manager, type, shape);
          return child.getOutputShapes(new Shape[] {shape})[0];
        },
        inputs[0]);
  }

  /** Gives blocks their first weights. */
  @FunctionalInterface
  interface Children {

    /** Initializes a block for an input of a shape; returns the shape of its output. */
    Shape initialize(Block child, Shape input);
  }

  /** One pass forward: in training or in prediction. */
  record Call(ParameterStore parameters, boolean training) {

    /** The first array that a block makes of an input. */
    NDArray run(Block block, NDArray input) {
      return all(block, input).head();
    }

    /** All arrays that a block makes of an input. */
    NDList all(Block block, NDArray input) {
      return block.forward(parameters, new NDList(input), training);
    }

    /** A parameter's value where an input lies. */
    NDArray value(Parameter parameter, NDArray input) {
      return parameters.getValue(parameter, input.getDevice(), training);
    }

    /** The input, with a share of its values dropped in training. */
    NDArray drop(NDArray input, double share) {
      if (!training || share == 0) {
        return input;
      }
      return Dropout.dropout(input, (float) share, true).head();
    }
  }
}
