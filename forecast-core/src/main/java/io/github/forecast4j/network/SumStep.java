package io.github.forecast4j.network;

import java.util.List;

/**
 * Vectors of the same size, added up in order and multiplied by a factor.
 *
 * @param parts what the branches made
 * @param output their sum
 */
record SumStep(List<Value> parts, float factor, Value output) implements Step {

  @Override
  public void run(Workspace workspace, int n) {
    float[] sums = workspace.of(output);
    for (int window = 0; window < n; window++) {
      int at = window * output.stride();
      for (int feature = 0; feature < output.features(); feature++) {
        sums[at + feature] = sum(workspace, n, window, feature) * factor;
      }
    }
  }

  private float sum(Workspace workspace, int n, int window, int feature) {
    float sum = 0;
    for (int i = 0; i < parts.size(); i++) {
      Value part = parts.get(i);
      sum += workspace.of(part)[part.at(n) + window * part.stride() + feature];
    }
    return sum;
  }
}
