package io.github.forecast4j.baseline;

import io.github.forecast4j.model.ModelProvider;
import io.github.forecast4j.model.ModelSpec;
import java.util.List;

/** Offers the baselines to the catalog. */
public final class BaselineProvider implements ModelProvider {

  /** A provider, made by the service loader. */
  public BaselineProvider() {}

  @Override
  public List<ModelSpec> models() {
    return List.of(
        Baselines.LAST_VALUE, Baselines.MEAN, Baselines.RIDGE, Baselines.SEASONAL, Baselines.DRIFT);
  }
}
