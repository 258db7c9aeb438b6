package io.github.forecast4j.network;

import io.github.forecast4j.network.kernel.KernelSet;
import io.github.forecast4j.network.kernel.Product;
import java.util.List;

/**
 * How the gates of a recurrent layer stand for running: in an order that lets those with the same
 * activation stand together, each filled up with zeros to whole vectors. Filling stays zero from
 * step to step.
 *
 * @param units u
 * @param order for each gate that runs, the place it has in the layer's weights
 */
record Gates(int units, List<Integer> order) {

  /** The units with their padding. */
  int paddedUnits() {
    return KernelSet.padded(units);
  }

  /** A matrix of shape (gates * units, columns), ready to run. */
  Projection projection(Matrix matrix, float[] bias, KernelSet kernels) {
    int rows = order.size() * paddedUnits();
    float[] weights = arranged(matrix.toArray(), matrix.columns());
    Product product = kernels.product(rows, matrix.columns(), weights);
    return new Projection(product, new Bias(arranged(bias, 1), product.stride()));
  }

  /** Rows of all gates in their new places. */
  private float[] arranged(float[] rows, int columns) {
    float[] arranged = new float[order.size() * paddedUnits() * columns];
    int gate = units * columns;
    for (int i = 0; i < order.size(); i++) {
      int at = i * paddedUnits() * columns;
      System.arraycopy(rows, order.get(i) * gate, arranged, at, gate);
    }
    return arranged;
  }
}
