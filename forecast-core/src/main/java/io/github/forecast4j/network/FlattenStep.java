package io.github.forecast4j.network;

/**
 * All steps of a window as one.
 *
 * @param input steps x c
 * @param output steps * c
 */
record FlattenStep(Value input, Value output) implements Step {

  @Override
  public void run(Workspace workspace, int n) {
    int c = input.features();
    for (int row = 0; row < input.steps() * n; row++) {
      int at = row % n * output.stride() + row / n * c;
      int from = input.at(n) + row * input.stride();
      System.arraycopy(workspace.of(input), from, workspace.of(output), at, c);
    }
  }
}
