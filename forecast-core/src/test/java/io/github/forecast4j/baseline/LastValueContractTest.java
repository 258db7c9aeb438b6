package io.github.forecast4j.baseline;

import io.github.forecast4j.model.ModelContract;
import io.github.forecast4j.model.ModelSpec;

class LastValueContractTest extends ModelContract {

  @Override
  protected ModelSpec model() {
    return Baselines.LAST_VALUE;
  }
}
