package io.github.forecast4j.network;

/**
 * One part of a vector that branches make together.
 *
 * @param part what a branch made
 * @param output all of it
 * @param at the place of the part
 */
record JoinStep(Value part, Value output, int at) implements Step {

  @Override
  public void run(Workspace workspace, int n) {
    for (int window = 0; window < n; window++) {
      System.arraycopy(
          workspace.of(part),
          part.at(n) + window * part.stride(),
          workspace.of(output),
          window * output.stride() + at,
          part.features());
    }
  }
}
