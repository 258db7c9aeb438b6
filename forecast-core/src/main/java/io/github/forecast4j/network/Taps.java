package io.github.forecast4j.network;

import io.github.forecast4j.network.kernel.KernelSet;
import io.github.forecast4j.network.kernel.Product;
import java.util.ArrayList;
import java.util.List;

/**
 * A convolution as one product for each step of its kernel: no input is copied, and what padding
 * would multiply with zeros is left out.
 *
 * @param products a product for each step of the kernel
 * @param bias where sums start
 */
record Taps(List<Product> products, Bias bias) {

  static Taps of(Dense layer, KernelSet kernels) {
    return of(1, layer.weights(), layer.bias(), kernels);
  }

  static Taps of(Conv1d layer, KernelSet kernels) {
    return of(layer.kernel(), layer.weights(), layer.bias(), kernels);
  }

  private static Taps of(int kernel, Matrix weights, float[] bias, KernelSet kernels) {
    List<Product> products = new ArrayList<>();
    int features = weights.columns() / kernel;
    for (int tap = 0; tap < kernel; tap++) {
      float[] part = columns(weights, tap * features, features);
      products.add(kernels.product(weights.rows(), features, part));
    }
    return new Taps(List.copyOf(products), new Bias(bias, products.get(0).stride()));
  }

  private static float[] columns(Matrix matrix, int from, int count) {
    float[] values = matrix.toArray();
    float[] part = new float[matrix.rows() * count];
    for (int row = 0; row < matrix.rows(); row++) {
      System.arraycopy(values, row * matrix.columns() + from, part, row * count, count);
    }
    return part;
  }

  /** The distance between rows of outputs. */
  int stride() {
    return bias.stride();
  }

  /** The steps of padding before the first: an even kernel looks one further ahead than back. */
  int before() {
    return (products.size() - 1) / 2;
  }
}
