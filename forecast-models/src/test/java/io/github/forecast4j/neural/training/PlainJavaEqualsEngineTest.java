package io.github.forecast4j.neural.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.types.Shape;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.network.Kernels;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.neural.block.Frame;
import io.github.forecast4j.neural.block.GruFcnSizes;
import io.github.forecast4j.neural.block.InitialWeights;
import io.github.forecast4j.neural.block.LinearPathBlock;
import io.github.forecast4j.neural.block.LstmBlock;
import io.github.forecast4j.neural.block.MlpBlock;
import io.github.forecast4j.neural.block.NetworkBlock;
import io.github.forecast4j.neural.block.ParallelGruFcn;
import io.github.forecast4j.neural.block.SerialGruFcn;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken out of an engine computes in plain Java what the engine computes. */
class PlainJavaEqualsEngineTest {

  private static final float TOLERANCE = 1e-5f;
  private static final int WINDOWS = 9;
  private static final int STEPS = 4;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void network_afterSomeSteps_predictsWhatTheEnginePredicts(Case example) {
    TrainingData data = Noise.of(WINDOWS, example.window, example.channels, example.outputs);
    Engine engine = Engines.load(new TrainingPlan.Compute(List.of(example.engine), 1));
    EngineLock.alone(engine, () -> compare(engine, example.network(data), data));
  }

  private static Void compare(Engine engine, NetworkBlock block, TrainingData data) {
    Shape window = new Shape(1, data.input().steps(), data.input().features());
    TrainingPlan.Descent descent =
        new TrainingPlan.Descent(
            new LearningRate.Constant(0.01), Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY);
    try (Session session = new Session(engine, block, descent, window)) {
      Batch batch = learnSomeSteps(session, data);
      float[] expected = session.outputs(batch);
      TrainedNetwork plain = new TrainedNetwork(data.input(), block.toLayer(session.weights()));
      assertThat(run(plain, data))
          .hasSameSizeAs(expected)
          .containsExactly(expected, within(TOLERANCE));
      assertThat(runAtOnce(plain.on(Kernels.scalar()), data)).isEqualTo(run(plain, data));
      assertThat(runAtOnce(plain.on(Kernels.fastest()), data)).isEqualTo(run(plain, data));
      assertThat(Arrays.equals(session.outputs(batch), expected)).isTrue();
    }
    return null;
  }

  private static Batch learnSomeSteps(Session session, TrainingData data) {
    Batch batch = new Batch(data, WINDOWS);
    batch.fill(data.training(), IntStream.range(0, WINDOWS).toArray(), 0, WINDOWS);
    session.learningRate(0.01);
    for (int step = 0; step < STEPS; step++) {
      session.learn(batch);
    }
    return batch;
  }

  private static float[] run(TrainedNetwork network, TrainingData data) {
    float[] outputs = new float[WINDOWS * network.outputs()];
    float[] window = new float[network.input().size()];
    for (int sample = 0; sample < WINDOWS; sample++) {
      data.training().window(sample, window, 0);
      System.arraycopy(
          network.run(window), 0, outputs, sample * network.outputs(), network.outputs());
    }
    return outputs;
  }

  private static float[] runAtOnce(TrainedNetwork network, TrainingData data) {
    int size = network.input().size();
    float[] windows = new float[WINDOWS * size];
    for (int sample = 0; sample < WINDOWS; sample++) {
      data.training().window(sample, windows, sample * size);
    }
    float[] outputs = new float[WINDOWS * network.outputs()];
    network.run(windows, WINDOWS, outputs);
    return outputs;
  }

  static Stream<Case> cases() {
    return Stream.of("MXNet", "PyTorch").flatMap(PlainJavaEqualsEngineTest::cases);
  }

  private static Stream<Case> cases(String engine) {
    return Stream.of(
        Case.lstm(engine, 1, 1, 1, 1),
        Case.lstm(engine, 2, 3, 2, 5),
        Case.lstm(engine, 12, 12, 1, 64),
        Case.lstm(engine, 24, 18, 24, 7, 13),
        Case.lstm(engine, 168, 1, 24, 128, 128, 64, 32),
        Case.parallel(engine, 12, 12, 1, sizes(64, List.of(128, 256, 128), List.of(8, 5, 3))),
        Case.parallel(engine, 1, 1, 1, sizes(1, List.of(1), List.of(1))),
        Case.parallel(engine, 2, 3, 24, sizes(5, List.of(7, 3), List.of(4, 9))),
        Case.parallel(engine, 168, 18, 3, sizes(3, List.of(4, 6, 5), List.of(2, 3, 7))),
        Case.serial(engine, 24, 1, 1, sizes(128, List.of(128, 256, 128), List.of(8, 5, 3))),
        Case.serial(engine, 1, 2, 5, sizes(3, List.of(5), List.of(6))),
        Case.serial(engine, 100, 4, 24, sizes(9, List.of(11, 8), List.of(3, 2))),
        Case.perceptron(engine, 1, 1, 1, 1),
        Case.perceptron(engine, 24, 12, 3, 64, 64),
        Case.perceptron(engine, 168, 18, 24, 33, 7, 5),
        Case.path(engine, 1, 1, 1, 3),
        Case.path(engine, 144, 5, 2, 64));
  }

  private static GruFcnSizes sizes(int units, List<Integer> filters, List<Integer> kernels) {
    return new GruFcnSizes(units, filters, kernels);
  }

  /** A network of some shape on an engine. */
  record Case(String name, String engine, int window, int channels, int outputs, Maker maker) {

    static Case lstm(String engine, int window, int channels, int outputs, Integer... units) {
      return of(
          "LSTM " + Arrays.toString(units),
          engine,
          window,
          channels,
          outputs,
          frame -> new LstmBlock(frame, List.of(units), new InitialWeights(1)));
    }

    static Case parallel(String engine, int window, int channels, int outputs, GruFcnSizes sizes) {
      return of(
          "parallel " + sizes,
          engine,
          window,
          channels,
          outputs,
          frame -> new ParallelGruFcn(frame, sizes, new InitialWeights(1)));
    }

    static Case serial(String engine, int window, int channels, int outputs, GruFcnSizes sizes) {
      return of(
          "serial " + sizes,
          engine,
          window,
          channels,
          outputs,
          frame -> new SerialGruFcn(frame, sizes, new InitialWeights(1)));
    }

    static Case perceptron(String engine, int window, int channels, int outputs, Integer... units) {
      return of(
          "MLP " + Arrays.toString(units),
          engine,
          window,
          channels,
          outputs,
          frame -> new MlpBlock(frame, List.of(units), new InitialWeights(1)));
    }

    static Case path(String engine, int window, int channels, int outputs, Integer... units) {
      return of(
          "LSTM with a linear path " + Arrays.toString(units),
          engine,
          window,
          channels,
          outputs,
          frame ->
              new LinearPathBlock(
                  new LstmBlock(frame, List.of(units), new InitialWeights(1)),
                  Paths.start(frame),
                  Paths.mask(frame)));
    }

    private static Case of(
        String name, String engine, int window, int channels, int outputs, Maker maker) {
      return new Case(name, engine, window, channels, outputs, maker);
    }

    NetworkBlock network(TrainingData data) {
      return maker.make(new Frame(data.input(), outputs, 0.1, false));
    }

    @Override
    public String toString() {
      return engine + " " + name + ", " + window + " x " + channels + " to " + outputs;
    }
  }

  /** Makes a network. */
  @FunctionalInterface
  interface Maker {

    NetworkBlock make(Frame frame);
  }
}
