package io.github.forecast4j.neural.training;

import ai.djl.engine.Engine;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The sole use of an engine, from {@link #of} to {@link #close()}; granted in order of arrival. */
final class EngineLock implements AutoCloseable {

  private static final Map<String, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

  private final ReentrantLock lock;

  private EngineLock(ReentrantLock lock) {
    this.lock = lock;
  }

  /**
   * Waits until the engine is free.
   *
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  static EngineLock of(Engine engine) {
    ReentrantLock lock =
        LOCKS.computeIfAbsent(engine.getEngineName(), name -> new ReentrantLock(true));
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("training was interrupted while it waited for the engine");
    }
    return new EngineLock(lock);
  }

  @Override
  public void close() {
    lock.unlock();
  }
}
