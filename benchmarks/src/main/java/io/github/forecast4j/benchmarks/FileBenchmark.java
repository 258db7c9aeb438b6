package io.github.forecast4j.benchmarks;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.encode.Encoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A forecaster on its way into a file and back, its golden vectors computed again; milliseconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FileBenchmark {

  /** The network, at the sizes of {@link SpeedCase}. */
  @Param({"LSTM", "GRU-FCN"})
  public String network = "GRU-FCN";

  private FittedForecaster forecaster = FileBenchmark.forecaster(network);
  private byte[] bytes = {};
  private Path file = Path.of("");

  private static FittedForecaster forecaster(String kind) {
    return new Untrained(kind, Encoding.CHANGES_AND_CALENDAR).fit(Traffic.of(100));
  }

  /** Makes a forecaster and its file. */
  @Setup
  public void prepare() throws IOException {
    forecaster = forecaster(network);
    bytes = forecaster.toBytes();
    file = Files.createTempFile("forecaster", ".forecaster");
  }

  /** Takes the file away. */
  @TearDown
  public void tidy() throws IOException {
    Files.delete(file);
  }

  /** Reads and proves a file that is in memory. */
  @Benchmark
  public FittedForecaster load() {
    return FittedForecaster.load(bytes);
  }

  /** Makes a file in memory. */
  @Benchmark
  public byte[] toBytes() {
    return forecaster.toBytes();
  }

  /** Replaces a file on the disk, forced there. */
  @Benchmark
  public void save() {
    forecaster.save(file);
  }
}
