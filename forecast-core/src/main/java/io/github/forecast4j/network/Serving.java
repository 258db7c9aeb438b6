package io.github.forecast4j.network;

import io.github.forecast4j.network.kernel.KernelSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plan that serves a network: plain loops first, vectors once they have been seen to be faster.
 *
 * <p>Vectors are slow until the JIT compiler knows them, so they warm up aside, in a thread that
 * ends by itself. What the network computes meanwhile is the same, bit by bit.
 */
final class Serving {

  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

  /** Who forecasts less has no use for vectors. */
  private static final int WINDOWS_BEFORE_WARMING = 256;

  /** One network warms at a time: the compiler learns the same kernels from any. */
  private static final AtomicBoolean WARMING = new AtomicBoolean();

  private final Layer root;
  private final Shape window;
  private final KernelSet faster;
  private volatile Plan plan;
  private volatile boolean settled;
  private int served;

  private Serving(Layer root, Shape window, KernelSet first, KernelSet faster) {
    this.root = root;
    this.window = window;
    this.faster = faster;
    this.plan = Plan.of(root, window, first);
    this.settled = first == faster;
  }

  /** Plain loops first, then the fastest there are. */
  static Serving adaptive(Layer root, Shape window) {
    return new Serving(root, window, Kernels.scalar().set(), Kernels.fastest().set());
  }

  /** The same kernels for ever. */
  static Serving fixed(Layer root, Shape window, KernelSet kernels) {
    return new Serving(root, window, kernels, kernels);
  }

  Kernels kernels() {
    return new Kernels(plan.kernels());
  }

  void run(float[] windows, int count, float[] outputs) {
    plan.run(windows, count, outputs);
    if (!settled) {
      count(count);
    }
  }

  /** Threads may overwrite each other's count: it need not be exact. */
  private void count(int windows) {
    served += windows;
    if (served < WINDOWS_BEFORE_WARMING) {
      return;
    }
    served = 0;
    if (WARMING.compareAndSet(false, true)) {
      // No inherited thread-locals, and nothing of the caller's class loader.
      Thread thread = new Thread(null, this::warmUp, "forecast4j-warm-up", 0, false);
      thread.setDaemon(true);
      thread.setContextClassLoader(null);
      thread.start();
    }
  }

  private void warmUp() {
    try {
      if (settled) {
        return;
      }
      Plan candidate = Plan.of(root, window, faster);
      boolean won = new WarmUp(plan, candidate, window.size()).candidateWins();
      if (won) {
        plan = candidate;
      }
      LOG.debug("Forecasts on {} kernels", plan.kernels().name());
    } finally {
      settled = true;
      WARMING.set(false);
    }
  }
}
