package io.github.forecast4j.neural.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.types.Shape;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.neural.block.Frame;
import io.github.forecast4j.neural.block.GruFcnSizes;
import io.github.forecast4j.neural.block.InitialWeights;
import io.github.forecast4j.neural.block.LinearPathBlock;
import io.github.forecast4j.neural.block.LstmBlock;
import io.github.forecast4j.neural.block.MlpBlock;
import io.github.forecast4j.neural.block.NetworkBlock;
import io.github.forecast4j.neural.block.ParallelGruFcn;
import io.github.forecast4j.neural.block.SerialGruFcn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both engines start from the same weights and, without dropout, learn the same from them. */
class EnginesAgreeTest {

  private static final double NONE = Double.POSITIVE_INFINITY;
  private static final Frame FRAME = new Frame(Noise.of(8, 10, 3, 2).input(), 2, 0, false);
  private static final GruFcnSizes SIZES = new GruFcnSizes(5, List.of(6, 7), List.of(4, 3));

  @ParameterizedTest
  @MethodSource("networks")
  void losses_ofBothEngines_areTheSameStepAfterStep(Supplier<NetworkBlock> network) {
    assertAgreement(network, NONE, 0, NONE);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void losses_withClippingDecayAndHuber_areTheSameStepAfterStep(Supplier<NetworkBlock> network) {
    assertAgreement(network, 0.05, 0.5, 0.1);
  }

  private static void assertAgreement(
      Supplier<NetworkBlock> network, double clip, double decay, double huber) {
    TrainingPlan.Descent descent =
        new TrainingPlan.Descent(new LearningRate.Constant(0.01), clip, decay, huber);
    double[] mxnet = losses("MXNet", network, descent);
    double[] pytorch = losses("PyTorch", network, descent);
    assertThat(mxnet[0]).isCloseTo(pytorch[0], within(1e-7));
    assertThat(mxnet).containsExactly(pytorch, within(1e-4));
    assertThat(mxnet[mxnet.length - 1]).isLessThan(mxnet[0]);
  }

  private static double[] losses(
      String name, Supplier<NetworkBlock> network, TrainingPlan.Descent descent) {
    TrainingData data = Noise.of(8, 10, 3, 2);
    Engine engine = Engines.load(new TrainingPlan.Compute(List.of(name), 1));
    return EngineLock.alone(engine, () -> losses(engine, network.get(), descent, data));
  }

  private static double[] losses(
      Engine engine, NetworkBlock block, TrainingPlan.Descent descent, TrainingData data) {
    List<Double> losses = new ArrayList<>();
    try (Session session = new Session(engine, block, descent, new Shape(1, 10, 3))) {
      session.learningRate(descent.rate().initial());
      Batch batch = new Batch(data, 8);
      batch.fill(data.training(), IntStream.range(0, 8).toArray(), 0, 8);
      for (int step = 0; step < 10; step++) {
        losses.add(session.learn(batch));
      }
    }
    return losses.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static Stream<Supplier<NetworkBlock>> networks() {
    return Stream.of(
        () -> new LstmBlock(FRAME, List.of(6, 5), new InitialWeights(3)),
        () -> new ParallelGruFcn(FRAME, SIZES, new InitialWeights(3)),
        () -> new SerialGruFcn(FRAME, SIZES, new InitialWeights(3)),
        () -> new MlpBlock(FRAME, List.of(7, 4), new InitialWeights(3)),
        () ->
            new LinearPathBlock(
                new LstmBlock(FRAME, List.of(6), new InitialWeights(3)),
                Paths.start(FRAME),
                Paths.mask(FRAME)));
  }
}
