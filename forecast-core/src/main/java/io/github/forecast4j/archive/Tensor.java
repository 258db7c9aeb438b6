package io.github.forecast4j.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** An immutable array of finite numbers with a shape, the last axis varying fastest. */
public final class Tensor {

  /** The kinds of numbers. */
  public enum Type {
    /** 64-bit floating point. */
    F64(Double.BYTES),
    /** 64-bit integers. */
    I64(Long.BYTES),
    /** 32-bit floating point. */
    F32(Float.BYTES);

    private final int bytes;

    Type(int bytes) {
      this.bytes = bytes;
    }

    /** The bytes of one number. */
    int bytes() {
      return bytes;
    }
  }

  /** The bits that are all set in what is not finite. */
  private static final int F32_EXPONENT = 0x7f800000;

  private static final long F64_EXPONENT = 0x7ff0000000000000L;

  private final Type type;
  private final List<Integer> shape;
  private final ByteBuffer bytes;

  private Tensor(Type type, List<Integer> shape, ByteBuffer bytes) {
    this.type = type;
    this.shape = shape;
    this.bytes = bytes;
  }

  /**
   * A tensor of 32-bit numbers, which are copied.
   *
   * @param shape the axes, whose product is the number of values
   * @throws IllegalArgumentException if the shape does not fit or a value is not finite
   */
  public static Tensor of(float[] values, int... shape) {
    ByteBuffer bytes = allocate(Type.F32, values.length, shape);
    bytes.asFloatBuffer().put(values);
    return checked(Type.F32, shape, bytes);
  }

  /**
   * A tensor of 64-bit numbers, which are copied.
   *
   * @param shape the axes, whose product is the number of values
   * @throws IllegalArgumentException if the shape does not fit or a value is not finite
   */
  public static Tensor of(double[] values, int... shape) {
    ByteBuffer bytes = allocate(Type.F64, values.length, shape);
    bytes.asDoubleBuffer().put(values);
    return checked(Type.F64, shape, bytes);
  }

  /**
   * A tensor of integers, which are copied.
   *
   * @param shape the axes, whose product is the number of values
   * @throws IllegalArgumentException if the shape does not fit
   */
  public static Tensor of(long[] values, int... shape) {
    ByteBuffer bytes = allocate(Type.I64, values.length, shape);
    bytes.asLongBuffer().put(values);
    return checked(Type.I64, shape, bytes);
  }

  /** A tensor over bytes in little-endian order, whose number fits the shape. */
  static Tensor over(Type type, List<Integer> shape, ByteBuffer bytes) {
    Tensor tensor = new Tensor(type, shape, bytes.slice().order(ByteOrder.LITTLE_ENDIAN));
    tensor.requireFinite();
    return tensor;
  }

  private static Tensor checked(Type type, int[] shape, ByteBuffer bytes) {
    return over(type, Arrays.stream(shape).boxed().toList(), bytes);
  }

  private static ByteBuffer allocate(Type type, int values, int... shape) {
    long product = 1;
    for (int axis : shape) {
      product = Math.multiplyExact(product, axis);
    }
    if (product != values) {
      throw new IllegalArgumentException(
          "%d values do not fill a tensor of shape %s".formatted(values, Arrays.toString(shape)));
    }
    return ByteBuffer.allocate(Math.multiplyExact(values, type.bytes()))
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private void requireFinite() {
    int size = type == Type.I64 ? 0 : size();
    for (int i = 0; i < size; i++) {
      if (!isFinite(i)) {
        double value =
            type == Type.F32 ? bytes.getFloat(i * Float.BYTES) : bytes.getDouble(i * Double.BYTES);
        throw new IllegalArgumentException("value %d is %s, not finite".formatted(i, value));
      }
    }
  }

  /** Asks the exponent alone, which is much faster than to make numbers of a million values. */
  private boolean isFinite(int place) {
    return type == Type.F32
        ? (bytes.getInt(place * Float.BYTES) & F32_EXPONENT) != F32_EXPONENT
        : (bytes.getLong(place * Double.BYTES) & F64_EXPONENT) != F64_EXPONENT;
  }

  /** The kind of its numbers. */
  public Type type() {
    return type;
  }

  /** The axes. */
  public List<Integer> shape() {
    return shape;
  }

  /** The number of values. */
  public int size() {
    return bytes.capacity() / type.bytes();
  }

  /**
   * A copy of the values.
   *
   * @throws IllegalStateException if they are no 32-bit floating point
   */
  public float[] toFloats() {
    require(Type.F32);
    float[] values = new float[size()];
    view().asFloatBuffer().get(values);
    return values;
  }

  /**
   * A copy of the values.
   *
   * @throws IllegalStateException if they are no 64-bit floating point
   */
  public double[] toDoubles() {
    require(Type.F64);
    double[] values = new double[size()];
    view().asDoubleBuffer().get(values);
    return values;
  }

  /**
   * A copy of the values.
   *
   * @throws IllegalStateException if they are no integers
   */
  public long[] toLongs() {
    require(Type.I64);
    long[] values = new long[size()];
    view().asLongBuffer().get(values);
    return values;
  }

  private void require(Type wanted) {
    if (type != wanted) {
      throw new IllegalStateException("the tensor holds %s, not %s".formatted(type, wanted));
    }
  }

  /** The bytes in little-endian order, with a position of their own. */
  ByteBuffer view() {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public String toString() {
    return type + shape.toString();
  }
}
