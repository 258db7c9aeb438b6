package io.github.forecast4j.network;

import java.util.Objects;

/**
 * An immutable matrix of weights. A row belongs to one output, a column to one input, as deep
 * learning engines store them.
 */
public final class Matrix {

  private final int rows;
  private final int columns;
  private final float[] values;

  private Matrix(int rows, int columns, float[] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /**
   * A matrix of the given values, which are copied.
   *
   * @param rows the rows (outputs), at least 1
   * @param columns the columns (inputs), at least 1
   * @param values row after row, shape (rows, columns), all finite
   * @throws IllegalArgumentException if the count does not fit or a value is not finite
   */
  public static Matrix of(int rows, int columns, float... values) {
    Shape shape = new Shape(rows, columns);
    if (values.length != shape.size()) {
      throw new IllegalArgumentException(
          "a matrix of " + shape + " needs " + shape.size() + " values, was " + values.length);
    }
    return new Matrix(rows, columns, Weights.finite(values));
  }

  /** A matrix of zeros, shape (rows, columns). */
  public static Matrix zeros(int rows, int columns) {
    return new Matrix(rows, columns, new float[new Shape(rows, columns).size()]);
  }

  /** The rows: outputs. */
  public int rows() {
    return rows;
  }

  /** The columns: inputs. */
  public int columns() {
    return columns;
  }

  /**
   * The value at a row and a column.
   *
   * @param row 0 to rows - 1
   * @param column 0 to columns - 1
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public float at(int row, int column) {
    return values[Objects.checkIndex(row, rows) * columns + Objects.checkIndex(column, columns)];
  }

  /** A copy of the values, row after row, shape (rows, columns). */
  public float[] toArray() {
    return values.clone();
  }

  @Override
  public String toString() {
    return "Matrix[" + rows + " x " + columns + "]";
  }
}
