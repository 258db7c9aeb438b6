package io.github.forecast4j.neural;

import java.util.List;

/** The deep learning engine that trains. */
public enum EngineChoice {

  /** MXNet where it is present and runs on the platform, otherwise PyTorch. */
  AUTO("MXNet", "PyTorch"),

  /** MXNet, of the artifact {@code forecast-engine-mxnet}; it does not run on ARM. */
  MXNET("MXNet"),

  /** PyTorch, of the artifact {@code forecast-engine-pytorch}. */
  PYTORCH("PyTorch");

  private final List<String> engines;

  EngineChoice(String... engines) {
    this.engines = List.of(engines);
  }

  /** The names of the engines that may be used, best first. */
  List<String> engines() {
    return engines;
  }
}
