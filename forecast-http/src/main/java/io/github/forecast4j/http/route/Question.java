package io.github.forecast4j.http.route;

import java.util.function.BooleanSupplier;

/** A request that was read and can be answered. */
interface Question {

  /** What the answer is expected to take, in microseconds. */
  double micros();

  /**
   * The answer, in JSON.
   *
   * @param abandoned true as soon as nobody waits for it
   */
  byte[] answer(BooleanSupplier abandoned);
}
