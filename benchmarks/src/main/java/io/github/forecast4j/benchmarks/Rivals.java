package io.github.forecast4j.benchmarks;

import ai.onnxruntime.OrtException;
import com.sun.management.OperatingSystemMXBean;
import io.github.forecast4j.network.Kernels;
import io.github.forecast4j.network.Shape;
import io.github.forecast4j.network.TrainedNetwork;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/** All that compute one network, proven to compute the same before anything is timed. */
final class Rivals implements AutoCloseable {

  private static final float TOLERANCE = 1e-5f;
  private static final long WARM_UP_TURN_NANOS = 10_000_000;

  private final Map<String, Rival> byName = new LinkedHashMap<>();
  private final float[] windows;
  private final int count;

  Rivals(SpeedCase timed) throws Exception {
    Shape window = new Shape(timed.window(), SpeedCase.FEATURES);
    DjlRival mxnet = new DjlRival("MXNet", timed.block(), window.steps(), window.features());
    TrainedNetwork network = new TrainedNetwork(window, mxnet.layer());
    addJava("java_us", network.on(Kernels.scalar()));
    Kernels.vector().ifPresent(vector -> addJava("vector_us", network.on(vector)));
    byName.put("djl_mxnet_us", mxnet);
    byName.put(
        "djl_pytorch_us",
        new DjlRival("PyTorch", timed.block(), window.steps(), window.features()));
    addOnnx(network);
    this.count = timed.batch();
    this.windows = windows(count * window.size());
    requireSameOutputs();
  }

  private void addJava(String name, TrainedNetwork network) {
    byName.put(name, network::run);
  }

  private void addOnnx(TrainedNetwork network) throws OrtException {
    byName.put("onnxruntime_us", new OnnxRival(network));
  }

  private static float[] windows(int size) {
    SplittableRandom random = new SplittableRandom(7);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    return values;
  }

  private void requireSameOutputs() throws Exception {
    float[] expected = new float[count];
    of("java_us").run(windows, count, expected);
    for (Map.Entry<String, Rival> rival : byName.entrySet()) {
      float[] actual = new float[count];
      rival.getValue().run(windows, count, actual);
      for (int i = 0; i < count; i++) {
        if (!(Math.abs(actual[i] - expected[i]) <= TOLERANCE)) {
          throw new IllegalStateException(
              "%s gives %s, plain Java %s".formatted(rival.getKey(), actual[i], expected[i]));
        }
      }
    }
  }

  /** Their names, as columns. */
  Set<String> names() {
    return byName.keySet();
  }

  /** The rival of a name. */
  Rival of(String name) {
    return Objects.requireNonNull(byName.get(name), name);
  }

  /**
   * Runs one rival until this process has worked for a while: on a busy machine that takes longer
   * by the clock, and so does the JIT compiler.
   */
  void warmUp(String name, long nanos) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long end = system.getProcessCpuTime() + nanos;
    do {
      time(name, WARM_UP_TURN_NANOS);
    } while (system.getProcessCpuTime() < end);
  }

  /** Times one rival for a while; returns microseconds a call. */
  double time(String name, long nanos) throws Exception {
    Rival rival = of(name);
    float[] outputs = new float[count];
    long start = System.nanoTime();
    long spent;
    int calls = 0;
    do {
      rival.run(windows, count, outputs);
      calls++;
      spent = System.nanoTime() - start;
    } while (spent < nanos);
    return spent / 1e3 / calls;
  }

  @Override
  public void close() {
    for (Rival rival : byName.values()) {
      rival.close();
    }
  }
}
