import io.github.forecast4j.model.ModelProvider;

/** Time series, scaling, windows, forecasting in plain Java, metrics and baselines. */
module io.github.forecast4j.core {
  requires org.apache.commons.csv;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports io.github.forecast4j.encode;
  exports io.github.forecast4j.model;
  exports io.github.forecast4j.network;

  uses ModelProvider;
}
