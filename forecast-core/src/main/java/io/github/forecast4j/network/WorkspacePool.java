package io.github.forecast4j.network;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Workspaces between runs. It belongs to its plan and dies with it, which thread-locals would not.
 * Lock-free; a thread that finds its slots empty makes a new workspace, one that finds them full
 * drops it.
 */
final class WorkspacePool {

  /** More than threads that run at once: as many workspaces are made, no more. */
  private static final int SLOTS =
      Math.max(32, 2 * Integer.highestOneBit(Runtime.getRuntime().availableProcessors()));

  private static final int TRIES = 8;

  private final AtomicReferenceArray<@Nullable Workspace> slots = new AtomicReferenceArray<>(SLOTS);
  private final Supplier<Workspace> maker;

  WorkspacePool(Supplier<Workspace> maker) {
    this.maker = maker;
  }

  Workspace take() {
    int first = first();
    for (int i = 0; i < TRIES; i++) {
      Workspace found = slots.getAndSet(first + i & SLOTS - 1, null);
      if (found != null) {
        return found;
      }
    }
    return maker.get();
  }

  void giveBack(Workspace workspace) {
    int first = first();
    for (int i = 0; i < TRIES; i++) {
      if (slots.compareAndSet(first + i & SLOTS - 1, null, workspace)) {
        return;
      }
    }
  }

  /** Threads start looking at different slots, so that they seldom meet. */
  private static int first() {
    return (int) Thread.currentThread().getId();
  }
}
