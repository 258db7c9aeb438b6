package io.github.forecast4j.baseline;

import io.github.forecast4j.model.ModelContract;
import io.github.forecast4j.model.ModelSpec;

class SeasonalContractTest extends ModelContract {

  @Override
  protected ModelSpec model() {
    return Baselines.SEASONAL.withSeason(5);
  }

  @Override
  protected boolean learns() {
    return false;
  }
}
