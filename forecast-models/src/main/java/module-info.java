import io.github.forecast4j.model.ModelProvider;
import io.github.forecast4j.neural.NeuralModelProvider;

/** Neural networks, trained in a deep learning engine and run in plain Java. */
module io.github.forecast4j.models {
  requires ai.djl.api;
  requires org.slf4j;
  requires transitive io.github.forecast4j.core;

  exports io.github.forecast4j.neural;

  provides ModelProvider with
      NeuralModelProvider;
}
