package io.github.forecast4j.network;

import io.github.forecast4j.network.kernel.Product;

/**
 * A product and where its sums start.
 *
 * @param product the product
 * @param bias the bias
 */
record Projection(Product product, Bias bias) {

  /** The distance between rows of outputs. */
  int stride() {
    return product.stride();
  }
}
