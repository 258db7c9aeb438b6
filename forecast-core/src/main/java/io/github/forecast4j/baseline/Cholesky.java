package io.github.forecast4j.baseline;

import io.github.forecast4j.model.TrainingException;

/** The triangular root L of a symmetric positive definite matrix: {@code L L^T = A}. */
final class Cholesky {

  private final double[][] root;

  private Cholesky(double[][] root) {
    this.root = root;
  }

  /**
   * The root of a matrix with a penalty added to its diagonal.
   *
   * @param lower the matrix, of which only the lower triangle is read; left as it is
   * @param penalty greater than 0, which makes any sum of squares positive definite
   * @throws TrainingException if rounding leaves it indefinite all the same
   */
  static Cholesky of(double[][] lower, double penalty) {
    int size = lower.length;
    double[][] root = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k <= i; k++) {
        double rest = lower[i][k] + (i == k ? penalty : 0) - dot(root[i], root[k], k);
        root[i][k] = i == k ? positiveRoot(rest) : rest / root[k][k];
      }
    }
    return new Cholesky(root);
  }

  private static double positiveRoot(double value) {
    if (!(value > 0)) {
      throw new TrainingException(
          "ridge cannot tell the inputs apart at this penalty; scale the channels, as minMax() does,"
              + " or choose larger ones by withPenalties(...)");
    }
    return Math.sqrt(value);
  }

  /**
   * The solution X of {@code A X = B}.
   *
   * @param right B, shape (size, columns)
   */
  double[][] solve(double[][] right) {
    int size = root.length;
    double[][] x = new double[size][];
    for (int i = 0; i < size; i++) {
      x[i] = right[i].clone();
      for (int k = 0; k < i; k++) {
        subtract(x[i], root[i][k], x[k]);
      }
      divide(x[i], root[i][i]);
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        subtract(x[i], root[k][i], x[k]);
      }
      divide(x[i], root[i][i]);
    }
    return x;
  }

  private static double dot(double[] a, double[] b, int terms) {
    double sum = 0;
    for (int i = 0; i < terms; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void subtract(double[] from, double factor, double[] values) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= factor * values[i];
    }
  }

  private static void divide(double[] values, double by) {
    for (int i = 0; i < values.length; i++) {
      values[i] /= by;
    }
  }
}
