package io.github.forecast4j.neural.training;

import ai.djl.engine.Engine;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Gives an engine to one task at a time, in the order in which they came. */
final class EngineLock {

  private static final Map<String, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

  private EngineLock() {}

  /**
   * Runs a task once the engine is free.
   *
   * @throws CancellationException if the thread is interrupted while it waits
   */
  static <T> T alone(Engine engine, Supplier<T> task) {
    ReentrantLock lock =
        LOCKS.computeIfAbsent(engine.getEngineName(), name -> new ReentrantLock(true));
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("training was interrupted while it waited for the engine");
    }
    try {
      return task.get();
    } finally {
      lock.unlock();
    }
  }
}
