package io.github.forecast4j.model;

import java.util.List;

/** Offers models by name to the {@link ModelCatalog}; found by {@link java.util.ServiceLoader}. */
public interface ModelProvider {

  /** The models offered, each with a name of its own. */
  List<ModelSpec> models();
}
