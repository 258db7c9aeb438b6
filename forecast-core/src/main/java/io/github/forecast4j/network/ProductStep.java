package io.github.forecast4j.network;

/**
 * A convolution, or a dense layer on every step.
 *
 * @param taps its weights
 * @param input steps x c
 * @param output steps x filters
 */
record ProductStep(Taps taps, Value input, Value output) implements Step {

  @Override
  public void run(Workspace workspace, int n) {
    taps.bias().write(workspace.of(output), 0, output.steps() * n);
    for (int tap = 0; tap < taps.products().size(); tap++) {
      add(workspace, n, tap);
    }
  }

  /** Adds the product of one step of the kernel, for the steps where it meets no padding. */
  private void add(Workspace workspace, int n, int tap) {
    int shift = tap - taps.before();
    int from = Math.max(0, -shift);
    int to = Math.min(input.steps(), input.steps() - shift);
    int inAt = input.at(n) + (from + shift) * n * input.stride();
    int outAt = from * n * output.stride();
    taps.products()
        .get(tap)
        .addTo(
            workspace.of(input),
            inAt,
            input.stride(),
            Math.max(0, to - from) * n,
            workspace.of(output),
            outAt,
            workspace.scratch());
  }
}
