import io.github.forecast4j.baseline.BaselineProvider;
import io.github.forecast4j.metric.BuiltInMetrics;
import io.github.forecast4j.metric.MetricProvider;
import io.github.forecast4j.model.ModelProvider;
import io.github.forecast4j.scale.BuiltInScalers;
import io.github.forecast4j.scale.ScalerProvider;

/** Time series, scaling, windows, forecasting in plain Java, metrics and baselines. */
module io.github.forecast4j.core {
  requires com.fasterxml.jackson.core;
  requires org.apache.commons.csv;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports io.github.forecast4j;
  exports io.github.forecast4j.archive;
  exports io.github.forecast4j.backtest;
  exports io.github.forecast4j.baseline;
  exports io.github.forecast4j.clean;
  exports io.github.forecast4j.csv;
  exports io.github.forecast4j.encode;
  exports io.github.forecast4j.metric;
  exports io.github.forecast4j.model;
  exports io.github.forecast4j.network;
  exports io.github.forecast4j.scale;
  exports io.github.forecast4j.series;
  exports io.github.forecast4j.window;

  uses MetricProvider;
  uses ModelProvider;
  uses ScalerProvider;

  provides MetricProvider with
      BuiltInMetrics;
  provides ModelProvider with
      BaselineProvider;
  provides ScalerProvider with
      BuiltInScalers;
}
