package io.github.forecast4j.neural.block;

import java.util.List;

/**
 * The sizes of a GRU-FCN.
 *
 * @param units the units u of the GRU
 * @param filters the filters of each convolution, first to last
 * @param kernels the kernel steps of each convolution, as many
 */
public record GruFcnSizes(int units, List<Integer> filters, List<Integer> kernels) {

  /** Copies the lists. */
  public GruFcnSizes {
    filters = List.copyOf(filters);
    kernels = List.copyOf(kernels);
  }

  /** The filters of the last convolution. */
  int lastFilters() {
    return filters.get(filters.size() - 1);
  }
}
