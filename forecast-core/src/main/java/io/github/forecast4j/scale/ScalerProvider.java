package io.github.forecast4j.scale;

import java.util.List;

/**
 * Offers scalers by name to the {@link ScalerCatalog}; found by {@link java.util.ServiceLoader}.
 */
public interface ScalerProvider {

  /** The scalers offered, each with a name of its own. */
  List<Scaler> scalers();
}
