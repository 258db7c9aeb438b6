package io.github.forecast4j;

import io.github.forecast4j.series.TimeSeries;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A part of a batch, forecast by the first thread that comes. */
final class BatchPart implements Runnable {

  private final Supplier<List<TimeSeries>> work;
  private final AtomicBoolean taken = new AtomicBoolean();
  private final CompletableFuture<List<TimeSeries>> told = new CompletableFuture<>();

  BatchPart(Supplier<List<TimeSeries>> work) {
    this.work = work;
  }

  /** Does the part, unless another thread has it. */
  @Override
  public void run() {
    if (taken.compareAndSet(false, true)) {
      work();
    }
  }

  private void work() {
    try {
      told.complete(work.get());
    } catch (Throwable e) {
      told.completeExceptionally(e);
    }
  }

  /**
   * What was forecast; what was thrown is thrown again. If another thread is still at it, this one
   * does the same instead of waiting: the other may be without a processor for long.
   */
  List<TimeSeries> told() {
    if (!told.isDone()) {
      work();
    }
    try {
      return told.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }
}
