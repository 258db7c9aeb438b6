package io.github.forecast4j.neural;

import java.util.List;

/** The deep learning engine that trains. */
public enum EngineChoice {

  /** MXNet where it is present and runs on the platform, otherwise PyTorch. */
  AUTO,

  /** MXNet, of the artifact {@code forecast-engine-mxnet}; it does not run on ARM. */
  MXNET,

  /** PyTorch, of the artifact {@code forecast-engine-pytorch}. */
  PYTORCH;

  private static final String MXNET_ENGINE = "MXNet";
  private static final String PYTORCH_ENGINE = "PyTorch";

  /** The names of the engines that may be used, best first. */
  List<String> engines() {
    return switch (this) {
      case AUTO -> List.of(MXNET_ENGINE, PYTORCH_ENGINE);
      case MXNET -> List.of(MXNET_ENGINE);
      case PYTORCH -> List.of(PYTORCH_ENGINE);
    };
  }
}
