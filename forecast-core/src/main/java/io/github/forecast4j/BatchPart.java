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
      try {
        told.complete(work.get());
      } catch (Throwable e) {
        told.completeExceptionally(e);
      }
    }
  }

  /** What was forecast, waited for; what was thrown is thrown again. */
  List<TimeSeries> told() {
    try {
      return told.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw e;
    }
  }
}
