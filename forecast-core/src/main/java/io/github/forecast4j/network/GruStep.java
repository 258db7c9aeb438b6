package io.github.forecast4j.network;

import io.github.forecast4j.network.kernel.KernelSet;
import java.util.List;

/**
 * A GRU layer on all steps.
 *
 * @param kernels the arithmetic
 * @param recurrent the sums
 * @param fromState the sums over the state, of one step
 * @param zeros the state before the first step, which nobody writes
 */
record GruStep(KernelSet kernels, RecurrentSums recurrent, Value fromState, Value zeros)
    implements Step {

  /** r, z, n, as in layers. */
  static final List<Integer> ORDER = List.of(0, 1, 2);

  @Override
  public void run(Workspace workspace, int n) {
    for (int step = 0; step < recurrent.input().steps(); step++) {
      recurrent.lookAhead(workspace, step, n);
      recurrent.ofState().bias().write(workspace.of(fromState), 0, n);
      if (step > 0) {
        recurrent.addState(workspace, step, n, workspace.of(fromState), 0);
      }
      advance(workspace, step, n);
    }
  }

  private void advance(Workspace workspace, int step, int n) {
    float[] a = workspace.of(recurrent.sums());
    float[] b = workspace.of(fromState);
    float[] before = workspace.of(step == 0 ? zeros : recurrent.output());
    float[] after = workspace.of(recurrent.output());
    int units = zeros.stride();
    for (int window = 0; window < n; window++) {
      int aAt = recurrent.sumsAt(step, n) + window * recurrent.sums().stride();
      int bAt = window * fromState.stride();
      int beforeAt = recurrent.outputAt(Math.max(0, step - 1), n) + window * units;
      int afterAt = recurrent.outputAt(step, n) + window * units;
      kernels.gru(a, aAt, b, bAt, units, before, beforeAt, after, afterAt);
    }
  }
}
