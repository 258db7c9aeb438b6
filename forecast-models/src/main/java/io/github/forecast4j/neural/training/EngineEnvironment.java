package io.github.forecast4j.neural.training;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What engines are told before they load, once in the life of a program: to fetch nothing, report
 * nothing, and use no more threads than asked. What the user has set stays.
 */
final class EngineEnvironment {

  private static final Logger LOG = LoggerFactory.getLogger(EngineEnvironment.class);

  private static int threads;

  private EngineEnvironment() {}

  /** Prepares the program at the first call; later ones change nothing. */
  static synchronized void prepare(int wanted) {
    if (threads == 0) {
      threads = wanted;
      property("OPT_OUT_TRACKING", "true");
      property("ai.djl.offline", "true");
      property("ai.djl.pytorch.num_threads", Integer.toString(wanted));
      variable("OMP_NUM_THREADS", Integer.toString(wanted));
      variable("OMP_WAIT_POLICY", "passive");
    } else if (threads != wanted) {
      LOG.debug("{} threads were wanted, but engines have loaded with {}", wanted, threads);
    }
  }

  private static void property(String name, String value) {
    if (System.getProperty(name) == null && System.getenv(name) == null) {
      System.setProperty(name, value);
    }
  }

  private static void variable(String name, String value) {
    if (System.getenv(name) == null && !ProcessEnvironment.set(name, value)) {
      LOG.debug("{} could not be set to {} for native libraries", name, value);
    }
  }
}
