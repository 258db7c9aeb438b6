package io.github.forecast4j.neural.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.types.Shape;
import io.github.forecast4j.model.TrainingData;
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
import io.github.forecast4j.neural.block.StartWeights;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What one engine learned, either engine takes up where it was left. */
class StartWeightsTest {

  private static final float TOLERANCE = 1e-5f;
  private static final int WINDOWS = 40;
  private static final GruFcnSizes SIZES = new GruFcnSizes(6, List.of(5, 7, 4), List.of(8, 5, 2));

  static Stream<Arguments> cases() {
    Function<Frame, NetworkBlock> lstm =
        frame -> new LstmBlock(frame, List.of(7, 3), new InitialWeights(1));
    Function<Frame, NetworkBlock> parallel =
        frame -> new ParallelGruFcn(frame, SIZES, new InitialWeights(1));
    Function<Frame, NetworkBlock> serial =
        frame -> new SerialGruFcn(frame, SIZES, new InitialWeights(1));
    Function<Frame, NetworkBlock> perceptron =
        frame -> new MlpBlock(frame, List.of(9, 5), new InitialWeights(1));
    Function<Frame, NetworkBlock> path =
        frame ->
            new LinearPathBlock(
                new ParallelGruFcn(frame, SIZES, new InitialWeights(1)),
                Paths.start(frame),
                Paths.mask(frame));
    return Stream.of("MXNet", "PyTorch")
        .flatMap(
            from ->
                Stream.of("MXNet", "PyTorch")
                    .flatMap(
                        to ->
                            Stream.of(
                                Arguments.of(from, to, "LSTM", lstm),
                                Arguments.of(from, to, "parallel GRU-FCN", parallel),
                                Arguments.of(from, to, "serial GRU-FCN", serial),
                                Arguments.of(from, to, "MLP", perceptron),
                                Arguments.of(from, to, "GRU-FCN with a linear path", path))));
  }

  @ParameterizedTest(name = "{0} to {1}, {2}")
  @MethodSource("cases")
  void network_beforeAnyFurtherStep_predictsAsBefore(
      String from, String to, String name, Function<Frame, NetworkBlock> network) {
    TrainingData data = Waves.of(WINDOWS, 12, 3, 2, 1);
    Frame frame = new Frame(data.input(), 2, 0, false);
    TrainedNetwork start = learned(engine(from), network.apply(frame), data);

    NetworkBlock block = network.apply(frame);
    new StartWeights(start, data.training()).into(block);

    EngineLock.alone(engine(to), () -> compare(engine(to), block, start, data));
  }

  private static Void compare(
      Engine engine, NetworkBlock block, TrainedNetwork start, TrainingData data) {
    try (Session session = session(engine, block, data)) {
      Batch batch = all(data);
      TrainedNetwork again = new TrainedNetwork(data.input(), block.toLayer(session.weights()));
      float[] expected = run(start, data);
      assertThat(run(again, data)).containsExactly(expected, within(TOLERANCE));
      assertThat(session.outputs(batch)).containsExactly(expected, within(TOLERANCE));
      double predicting = session.loss(batch);
      session.learningRate(0);
      assertThat(session.learn(batch))
          .as("the loss in training, by the batch's own statistics")
          .isCloseTo(predicting, within(1e-4));
    }
    return null;
  }

  @Test
  void weightsOfAnotherNetwork_areRefused() {
    TrainingData data = Waves.of(WINDOWS, 12, 3, 2, 1);
    Frame frame = new Frame(data.input(), 2, 0, false);
    TrainedNetwork lstm =
        learned(engine("MXNet"), new LstmBlock(frame, List.of(4), new InitialWeights(1)), data);
    StartWeights start = new StartWeights(lstm, data.training());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> start.into(new ParallelGruFcn(frame, SIZES, new InitialWeights(1))))
        .withMessageContaining("another network");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> start.into(new LstmBlock(frame, List.of(5), new InitialWeights(1))))
        .withMessageContaining("16 x 3")
        .withMessageContaining("another network");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> start.into(new LstmBlock(frame, List.of(4, 4), new InitialWeights(1))))
        .withMessageContaining("3 parts where this model has 4");
  }

  private static TrainedNetwork learned(Engine engine, NetworkBlock block, TrainingData data) {
    return EngineLock.alone(
        engine,
        () -> {
          try (Session session = session(engine, block, data)) {
            session.learningRate(0.01);
            for (int step = 0; step < 20; step++) {
              session.learn(all(data));
            }
            return new TrainedNetwork(data.input(), block.toLayer(session.weights()));
          }
        });
  }

  private static Session session(Engine engine, NetworkBlock block, TrainingData data) {
    return new Session(
        engine,
        block,
        new TrainingPlan.Descent(
            new LearningRate.Constant(0.01), Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY),
        new Shape(1, data.input().steps(), data.input().features()));
  }

  private static Engine engine(String name) {
    return Engines.load(new TrainingPlan.Compute(List.of(name), 1));
  }

  private static Batch all(TrainingData data) {
    int count = data.training().count();
    Batch batch = new Batch(data, count);
    batch.fill(data.training(), IntStream.range(0, count).toArray(), 0, count);
    return batch;
  }

  private static float[] run(TrainedNetwork network, TrainingData data) {
    int count = data.training().count();
    float[] outputs = new float[count * network.outputs()];
    float[] window = new float[network.input().size()];
    for (int sample = 0; sample < count; sample++) {
      data.training().window(sample, window, 0);
      System.arraycopy(
          network.run(window), 0, outputs, sample * network.outputs(), network.outputs());
    }
    return outputs;
  }
}
