package io.github.forecast4j.network;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Prints the most bytes that a first batch allocates once single windows have moved a network to
 * vectors; it must be a process of its own, in which nothing else has run the kernels.
 */
final class BatchesOnceWarm {

  private static final Shape WINDOW = new Shape(12, 12);
  private static final int[] COUNTS = {20, 15, 10, 8, 7, 3, 2};

  private BatchesOnceWarm() {}

  /** Prints them; -1 if the network stays on plain loops. */
  public static void main(String[] args) throws InterruptedException {
    Networks networks = new Networks(5);
    TrainedNetwork network = new TrainedNetwork(WINDOW, networks.lstms(12, 2, 64));
    String fastest = Kernels.fastest().toString();
    float[] window = networks.values(WINDOW.size(), 1f);
    for (int run = 0; run < 30_000 && !network.kernels().toString().equals(fastest); run++) {
      network.run(window);
      if (run > 1_000) {
        Thread.sleep(1);
      }
    }
    boolean moved = network.kernels().toString().equals(fastest);
    System.out.println(moved ? allocated(network, networks.values(20 * WINDOW.size(), 1f)) : -1);
  }

  private static long allocated(TrainedNetwork network, float[] windows) {
    ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    float[] outputs = new float[20 * network.outputs()];
    long most = 0;
    for (int count : COUNTS) {
      long before = bean.getThreadAllocatedBytes(thread);
      network.run(windows, count, outputs);
      most = Math.max(most, bean.getThreadAllocatedBytes(thread) - before);
    }
    return most;
  }
}
