package io.github.forecast4j.baseline;

import io.github.forecast4j.model.ModelContract;
import io.github.forecast4j.model.ModelSpec;

class DriftContractTest extends ModelContract {

  @Override
  protected ModelSpec model() {
    return Baselines.DRIFT;
  }

  @Override
  protected boolean learns() {
    return false;
  }
}
