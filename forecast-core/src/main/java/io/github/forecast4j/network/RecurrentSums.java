package io.github.forecast4j.network;

/**
 * The sums of a recurrent layer: over the input for some steps at a time, because a product with
 * many rows is faster than many with one, and over the state step by step.
 *
 * @param ofInput W and its bias
 * @param ofState R and its bias
 * @param input x, w steps
 * @param output h, w steps
 * @param sums the sums over the input, of {@link #AHEAD} steps
 */
record RecurrentSums(
    Projection ofInput, Projection ofState, Value input, Value output, Value sums) {

  /** Six rows are a block of the vector kernels, twice three one of the scalar ones. */
  private static final int AHEAD = 6;

  /** The steps whose sums over the input are held. */
  static int ahead(Value input) {
    return Math.min(AHEAD, input.steps());
  }

  /** Where the sums over the input of a step stand. */
  int sumsAt(int step, int n) {
    return step % sums.steps() * n * sums.stride();
  }

  /** Computes the sums over the input, if a step is the first of those that are held. */
  void lookAhead(Workspace workspace, int step, int n) {
    if (step % sums.steps() > 0) {
      return;
    }
    int rows = Math.min(sums.steps(), input.steps() - step) * n;
    float[] out = workspace.of(sums);
    ofInput.bias().write(out, 0, rows);
    int inAt = input.at(n) + step * n * input.stride();
    ofInput
        .product()
        .addTo(workspace.of(input), inAt, input.stride(), rows, out, 0, workspace.scratch());
  }

  /** Adds the sums over the state before a step, which is not the first. */
  void addState(Workspace workspace, int step, int n, float[] out, int at) {
    ofState
        .product()
        .addTo(
            workspace.of(output),
            outputAt(step - 1, n),
            output.stride(),
            n,
            out,
            at,
            workspace.scratch());
  }

  /** Where the output of a step stands. */
  int outputAt(int step, int n) {
    return step * n * output.stride();
  }
}
