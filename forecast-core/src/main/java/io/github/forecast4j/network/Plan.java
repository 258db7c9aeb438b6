package io.github.forecast4j.network;

import io.github.forecast4j.network.kernel.KernelSet;

/**
 * A network made ready to run on one set of kernels: operations one after the other, with their
 * weights packed. Immutable and safe for any number of threads; nothing is allocated for a run once
 * each thread has had its first.
 */
final class Plan {

  /** The values of a batch's workspace that about fit into the second cache: half a megabyte. */
  private static final int CACHED_VALUES = 1 << 17;

  /** Six rows are a block of the vector kernels. */
  private static final int SMALLEST_BATCH = 6;

  private static final int LARGEST_BATCH = 48;

  private final KernelSet kernels;
  private final Value input;
  private final Value output;
  private final Step[] steps;
  private final int batch;
  private final WorkspacePool singles;
  private final WorkspacePool batches;

  private Plan(KernelSet kernels, Planner planner, Value input, Value output) {
    this.kernels = kernels;
    this.input = input;
    this.output = output;
    this.steps = planner.steps().toArray(Step[]::new);
    int[] sizes = planner.sizes();
    this.batch = batch(sizes);
    this.singles = new WorkspacePool(() -> new Workspace(sizes, 1));
    this.batches = new WorkspacePool(() -> new Workspace(sizes, batch));
  }

  /** A plan for a layer that ends in one step. */
  static Plan of(Layer root, Shape window, KernelSet kernels) {
    Planner planner = new Planner(kernels);
    Value input = planner.room(window, window.features());
    Value output = planner.add(root, input);
    return new Plan(kernels, planner, input, output);
  }

  private static int batch(int[] sizes) {
    long perWindow = 0;
    for (int size : sizes) {
      perWindow += size;
    }
    int fitting = (int) (CACHED_VALUES / perWindow);
    int blocks = fitting / SMALLEST_BATCH * SMALLEST_BATCH;
    return Math.min(LARGEST_BATCH, Math.max(SMALLEST_BATCH, blocks));
  }

  KernelSet kernels() {
    return kernels;
  }

  /** The values of a result. */
  int outputs() {
    return output.features();
  }

  /**
   * Computes the outputs of windows.
   *
   * @param windows shape (count, w, c)
   * @param outputs where they go, shape (count, outputs)
   */
  void run(float[] windows, int count, float[] outputs) {
    WorkspacePool pool = count == 1 ? singles : batches;
    Workspace workspace = pool.take();
    for (int from = 0; from < count; from += batch) {
      int n = Math.min(batch, count - from);
      read(windows, from, workspace, n);
      for (Step step : steps) {
        step.run(workspace, n);
      }
      write(workspace, n, outputs, from);
    }
    pool.giveBack(workspace);
  }

  private void read(float[] windows, int from, Workspace workspace, int n) {
    int c = input.features();
    int at = from * input.shape().size();
    float[] target = workspace.of(input);
    if (n == 1) {
      System.arraycopy(windows, at, target, 0, input.shape().size());
      return;
    }
    for (int window = 0; window < n; window++) {
      for (int step = 0; step < input.steps(); step++) {
        System.arraycopy(windows, at, target, (step * n + window) * c, c);
        at += c;
      }
    }
  }

  private void write(Workspace workspace, int n, float[] outputs, int from) {
    float[] source = workspace.of(output);
    int count = output.features();
    for (int window = 0; window < n; window++) {
      int at = output.at(n) + window * output.stride();
      System.arraycopy(source, at, outputs, (from + window) * count, count);
    }
  }
}
