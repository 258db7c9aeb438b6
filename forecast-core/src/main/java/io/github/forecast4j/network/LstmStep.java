package io.github.forecast4j.network;

import io.github.forecast4j.network.kernel.KernelSet;
import java.util.Arrays;
import java.util.List;

/**
 * An LSTM layer on all steps.
 *
 * @param kernels the arithmetic
 * @param recurrent the sums
 * @param cell c, one step
 */
record LstmStep(KernelSet kernels, RecurrentSums recurrent, Value cell) implements Step {

  /** i, f, o, which have the same activation, then g; layers have i, f, g, o. */
  static final List<Integer> ORDER = List.of(0, 1, 3, 2);

  @Override
  public void run(Workspace workspace, int n) {
    Arrays.fill(workspace.of(cell), 0, n * cell.stride(), 0f);
    for (int step = 0; step < recurrent.input().steps(); step++) {
      int at = recurrent.sumsAt(step, n);
      recurrent.lookAhead(workspace, step, n);
      if (step > 0) {
        recurrent.addState(workspace, step, n, workspace.of(recurrent.sums()), at);
      }
      advance(workspace, step, n);
    }
  }

  private void advance(Workspace workspace, int step, int n) {
    float[] sums = workspace.of(recurrent.sums());
    float[] memory = workspace.of(cell);
    float[] hidden = workspace.of(recurrent.output());
    int units = cell.stride();
    for (int window = 0; window < n; window++) {
      int at = recurrent.sumsAt(step, n) + window * recurrent.sums().stride();
      int hiddenAt = recurrent.outputAt(step, n) + window * units;
      kernels.lstm(sums, at, units, memory, window * units, hidden, hiddenAt);
    }
  }
}
