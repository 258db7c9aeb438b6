package io.github.forecast4j.network;

import java.util.Arrays;

/**
 * The mean over all steps.
 *
 * @param input steps x c
 * @param output c
 */
record AverageStep(Value input, Value output) implements Step {

  @Override
  public void run(Workspace workspace, int n) {
    float[] in = workspace.of(input);
    float[] out = workspace.of(output);
    int c = output.stride();
    Arrays.fill(out, 0, n * c, 0f);
    for (int row = 0; row < input.steps() * n; row++) {
      add(in, input.at(n) + row * input.stride(), out, row % n * c, c);
    }
    for (int i = 0; i < n * c; i++) {
      out[i] /= input.steps();
    }
  }

  private static void add(float[] terms, int at, float[] sums, int sumsAt, int count) {
    for (int i = 0; i < count; i++) {
      sums[sumsAt + i] += terms[at + i];
    }
  }
}
