package io.github.forecast4j.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import io.github.forecast4j.ChildJvm;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Networks serve many threads, allocate nothing, and move to vectors when these are warm. */
class ServingTest {

  private static final Shape WINDOW = new Shape(12, 12);
  private static final int WINDOWS = 100;

  private final Networks networks = new Networks(5);
  private final TrainedNetwork lstm = new TrainedNetwork(WINDOW, networks.lstms(12, 2, 64));
  private final TrainedNetwork gruFcn =
      new TrainedNetwork(
          WINDOW, networks.gruFcn(12, 2, 64, new int[] {16, 24, 8}, new int[] {8, 5, 3}));
  private final float[][] windows = new float[WINDOWS][];

  ServingTest() {
    for (int i = 0; i < WINDOWS; i++) {
      windows[i] = networks.values(WINDOW.size(), 1f);
    }
  }

  @Test
  void run_fromEightThreads_givesTheBitsOfOne() throws Exception {
    assertEightThreads(lstm, 2_000);
    assertEightThreads(gruFcn, 2_000);
  }

  @Test
  @Tag("slow")
  void run_eightTimesAHundredThousandTimes_givesTheBitsOfOne() throws Exception {
    assertEightThreads(lstm, 100_000);
    assertEightThreads(gruFcn, 100_000);
  }

  private void assertEightThreads(TrainedNetwork network, int runs) throws Exception {
    float[][] expected = new float[WINDOWS][];
    for (int i = 0; i < WINDOWS; i++) {
      expected[i] = network.on(Kernels.scalar()).run(windows[i]);
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        int first = thread * 13;
        tasks.add(() -> differing(network, expected, first, runs));
      }
      for (Future<Integer> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isZero();
      }
    } finally {
      threads.shutdown();
    }
  }

  private int differing(TrainedNetwork network, float[][] expected, int first, int runs) {
    int differing = 0;
    for (int run = 0; run < runs; run++) {
      int i = (first + run) % WINDOWS;
      if (!Arrays.equals(network.run(windows[i]), expected[i])) {
        differing++;
      }
    }
    return differing;
  }

  @Test
  void run_onceWarm_allocatesNothing() {
    // As a named module the core does not read the module that counts bytes.
    assumeThat(ServingTest.class.getModule().isNamed()).isFalse();
    List<Kernels> all = new ArrayList<>(List.of(Kernels.scalar()));
    Kernels.vector().ifPresent(all::add);
    for (Kernels kernels : all) {
      assertThat(allocated(lstm.on(kernels), 1)).isLessThan(1);
      assertThat(allocated(gruFcn.on(kernels), 1)).isLessThan(1);
      assertThat(allocated(lstm.on(kernels), 50)).isLessThan(1);
      assertThat(allocated(gruFcn.on(kernels), 50)).isLessThan(1);
    }
  }

  /** The mean bytes of a run: the least of some rounds, in case a compiler was still busy. */
  private double allocated(TrainedNetwork network, int count) {
    ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    float[] many = networks.values(count * WINDOW.size(), 1f);
    float[] outputs = new float[count * network.outputs()];
    double least = Double.MAX_VALUE;
    for (int round = 0; round < 60 && least >= 1; round++) {
      long before = bean.getThreadAllocatedBytes(thread);
      int runs = 3_000 / count;
      for (int run = 0; run < runs; run++) {
        network.run(many, count, outputs);
      }
      least = Math.min(least, (bean.getThreadAllocatedBytes(thread) - before) / (double) runs);
    }
    return least;
  }

  @Test
  void network_thatHasServed_endsOnTheFastestKernels() throws Exception {
    Kernels first = lstm.kernels();
    for (int i = 0; i < 20_000 && lstm.kernels().toString().equals(first.toString()); i++) {
      lstm.run(windows[i % WINDOWS]);
      if (i > 1_000) {
        Thread.sleep(1);
      }
    }

    assertThat(first).hasToString("scalar");
    assertThat(lstm.kernels()).hasToString(Kernels.fastest().toString());
  }

  /** Blocks of rows that are not yet compiled would put megabytes of vectors on the heap. */
  @Test
  void network_thatHasMovedToVectors_hasWarmBatches() {
    assumeThat(Kernels.vector()).isPresent();
    List<String> options = List.of("--add-modules", "jdk.incubator.vector");
    List<String> command = ChildJvm.command(ChildJvm.JAVA, options, BatchesOnceWarm.class);

    // One workspace at most.
    assertThat(Long.parseLong(ChildJvm.lastLine(command))).isBetween(0L, 1_500_000L);
  }
}
