package io.github.forecast4j.benchmarks;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One rival on one case, for looking closer: with JMH's profilers, say. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ForecastBenchmark {

  /** The network. */
  @Param({"LSTM", "GRU-FCN"})
  public String network = "LSTM";

  /** The window steps w. */
  @Param({"12", "24", "168"})
  public int window;

  /** The windows of a call. */
  @Param("1")
  public int batch;

  /** Who computes. */
  @Param({"java_us", "vector_us", "onnxruntime_us"})
  public String rival = "java_us";

  private @Nullable Rivals rivals;

  /** Makes all rivals of the case. */
  @Setup
  public void prepare() throws Exception {
    rivals = new Rivals(new SpeedCase(network, window, batch));
  }

  /** One call; microseconds. */
  @Benchmark
  public double call() throws Exception {
    return Objects.requireNonNull(rivals).time(rival, 0);
  }
}
