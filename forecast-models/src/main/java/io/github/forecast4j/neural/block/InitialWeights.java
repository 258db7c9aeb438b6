package io.github.forecast4j.neural.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.initializer.Initializer;
import java.util.SplittableRandom;

/**
 * Draws the first weights from a seed, in Java, so that every engine starts from the same: uniform
 * within plus or minus {@code 1 / sqrt(fan in)}, as PyTorch does by default.
 */
public final class InitialWeights {

  private final SplittableRandom random;

  /** Draws that a seed fixes, in the order in which parameters are initialized. */
  public InitialWeights(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * Lets a block start from uniform draws.
   *
   * @param fanIn the inputs of one unit, at least 1
   */
  <B extends Block> B draw(B block, int fanIn) {
    double bound = 1 / Math.sqrt(fanIn);
    block.setInitializer((manager, shape, type) -> array(manager, shape, bound), parameter -> true);
    return block;
  }

  /** Lets a block start from zero. */
  static <B extends Block> B zero(B block) {
    block.setInitializer(Initializer.ZEROS, parameter -> true);
    return block;
  }

  private NDArray array(NDManager manager, Shape shape, double bound) {
    int size = Math.toIntExact(shape.size());
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextDouble(-bound, bound);
    }
    return HostBuffer.array(manager, values, shape);
  }
}
