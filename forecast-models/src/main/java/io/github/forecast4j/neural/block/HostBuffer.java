package io.github.forecast4j.neural.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Memory outside the heap by which values reach an engine, used over and over.
 *
 * <p>MXNet copies from it, and would copy rubbish if the collector could free it meanwhile; PyTorch
 * does not copy at all. So an array is valid until the next one is sent.
 */
public final class HostBuffer {

  private final ByteBuffer bytes;

  /** Memory for so many values. */
  public HostBuffer(int capacity) {
    this.bytes =
        ByteBuffer.allocateDirect(Math.multiplyExact(capacity, Float.BYTES))
            .order(ByteOrder.nativeOrder());
  }

  /** An array of values that lasts as long as its manager. */
  static NDArray array(NDManager manager, float[] values, Shape shape) {
    try (NDArray sent = new HostBuffer(values.length).send(manager, values, shape)) {
      return sent.duplicate();
    }
  }

  /**
   * An array of the first values.
   *
   * @param manager owns the array
   * @param values row after row, at least as many as the shape has
   */
  public NDArray send(NDManager manager, float[] values, Shape shape) {
    int count = Math.toIntExact(shape.size());
    bytes.asFloatBuffer().put(values, 0, count);
    bytes.limit(count * Float.BYTES);
    try {
      return manager.create(bytes, shape, DataType.FLOAT32);
    } finally {
      bytes.clear();
      Reference.reachabilityFence(bytes);
    }
  }
}
