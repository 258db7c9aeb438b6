/** Runnable programs: comparison of models, forecasts of files, sample data. */
module io.github.forecast4j.examples {
  requires com.fasterxml.jackson.core;
  requires info.picocli;
  requires io.github.forecast4j.models;
  requires java.desktop;
  requires org.apache.commons.csv;
  requires org.knowm.xchart;
  requires static org.jspecify;

  opens io.github.forecast4j.examples to
      info.picocli;
  opens io.github.forecast4j.examples.compare to
      info.picocli;
  opens io.github.forecast4j.examples.forecast to
      info.picocli;
  opens io.github.forecast4j.examples.input to
      info.picocli;
  opens io.github.forecast4j.examples.sample to
      info.picocli;
}
