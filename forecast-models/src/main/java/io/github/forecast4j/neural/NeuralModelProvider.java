package io.github.forecast4j.neural;

import io.github.forecast4j.model.ModelProvider;
import io.github.forecast4j.model.ModelSpec;
import java.util.List;

/** Offers the models of {@link NeuralModels} by name. */
public final class NeuralModelProvider implements ModelProvider {

  /** A provider; made by {@link java.util.ServiceLoader}. */
  public NeuralModelProvider() {}

  @Override
  public List<ModelSpec> models() {
    return List.copyOf(NeuralModels.all());
  }
}
