package io.github.forecast4j.network;

import io.github.forecast4j.network.kernel.KernelSet;

/**
 * A rectifier.
 *
 * @param kernels the arithmetic
 * @param input any values
 * @param output as many, padded; may be the input
 */
record ReluStep(KernelSet kernels, Value input, Value output) implements Step {

  @Override
  public void run(Workspace workspace, int n) {
    float[] out = workspace.of(output);
    int rows = input.steps() * n;
    for (int row = 0; row < rows && !input.equals(output); row++) {
      int at = input.at(n) + row * input.stride();
      System.arraycopy(workspace.of(input), at, out, row * output.stride(), input.features());
    }
    kernels.relu(out, 0, rows * output.stride());
  }
}
