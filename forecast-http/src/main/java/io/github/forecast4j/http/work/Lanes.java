package io.github.forecast4j.http.work;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * What the threads of a pool still have to do, as far as it is foreseen: a lane for each thread.
 * New work goes to the lane with the least, as the first thread that is free will take it. There is
 * room for so many pieces of work, and for those alone that need not wait for too long.
 */
final class Lanes {

  private final long[] micros;
  private final int most;
  private int count;

  /**
   * Free lanes.
   *
   * @param most the most pieces of work
   */
  Lanes(int threads, int most) {
    this.micros = new long[threads];
    this.most = most;
  }

  /**
   * True if there is room for more.
   *
   * @param longest the most that may be ahead of it, in microseconds
   */
  synchronized boolean hasRoom(long longest) {
    return count < most && ahead() <= longest;
  }

  /**
   * Enters the lane with the least to do.
   *
   * @param work what it is expected to take, in microseconds
   * @param longest the most that may be ahead of it
   * @return the lane; nothing if there is no room
   */
  synchronized OptionalInt enter(long work, long longest) {
    if (!hasRoom(longest)) {
      return OptionalInt.empty();
    }
    int lane = shortest();
    count++;
    micros[lane] += work;
    return OptionalInt.of(lane);
  }

  /** Leaves a lane that was entered with so much work. */
  synchronized void leave(int lane, long work) {
    count--;
    micros[lane] -= work;
  }

  /** The pieces of work. */
  synchronized int count() {
    return count;
  }

  /** What is ahead of new work, in microseconds. */
  synchronized long ahead() {
    return micros[shortest()];
  }

  /** What all lanes have to do, in microseconds. */
  synchronized long total() {
    return Arrays.stream(micros).sum();
  }

  private int shortest() {
    int lane = 0;
    for (int other = 1; other < micros.length; other++) {
      if (micros[other] < micros[lane]) {
        lane = other;
      }
    }
    return lane;
  }
}
