package io.github.forecast4j.neural;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.model.Samples;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingListener;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.neural.training.Waves;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every network on every engine keeps. */
class NetworkContractTest {

  private static final TrainingData WAVES = Waves.of(160, 12, 2, 3, 1);

  @ParameterizedTest
  @MethodSource("networks")
  void training_withOneSeed_givesTheSameBits(NeuralSpec<?> spec) {
    NeuralSpec<?> brief = spec.withEpochs(2);
    assertThat(probe(train(brief, 5))).isEqualTo(probe(train(brief, 5)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void training_withAnotherSeed_givesAnotherNetwork(NeuralSpec<?> spec) {
    NeuralSpec<?> brief = spec.withEpochs(2);
    assertThat(probe(train(brief, 5))).isNotEqualTo(probe(train(brief, 6)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void trainings_fromManyThreads_takeTurnsAndGiveTheSameBits(NeuralSpec<?> spec) {
    NeuralSpec<?> brief = spec.withEpochs(2);
    float[] alone = probe(train(brief, 5));
    List<CompletableFuture<float[]>> together =
        Stream.of(1, 2, 3)
            .map(thread -> CompletableFuture.supplyAsync(() -> probe(train(brief, 5))))
            .toList();
    assertThat(together).allSatisfy(result -> assertThat(result.join()).isEqualTo(alone));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void forecasts_ofANoisySine_beatTheLastValue(NeuralSpec<?> spec) {
    TrainedNetwork network = train(spec.withEpochs(25), 1).network();
    assertThat(squaredError(network)).isLessThan(0.5 * squaredErrorOfLastValue());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void network_hasTheShapesOfTheData(NeuralSpec<?> spec) {
    TrainedModel model = train(spec.withEpochs(1), 1);
    assertThat(model.network().input()).isEqualTo(WAVES.input());
    assertThat(model.network().outputs()).isEqualTo(3);
    assertThat(model.record().engine()).startsWith(spec.settings().engine.engines().get(0));
  }

  static Stream<NeuralSpec<?>> networks() {
    return Stream.of(EngineChoice.MXNET, EngineChoice.PYTORCH)
        .flatMap(
            engine ->
                Stream.of(
                    small(NeuralModels.LSTM.withUnits(12), engine),
                    small(NeuralModels.MLP.withUnits(12, 9), engine),
                    small(NeuralModels.LSTM_ORIGINAL.withUnits(10, 8), engine),
                    small(fcn(NeuralModels.GRU_FCN), engine),
                    small(fcn(NeuralModels.GRU_FCN_ORIGINAL), engine),
                    small(
                        NeuralModels.LSTM.withUnits(9).withLinearPath(LinearPath.LEARNED), engine),
                    small(
                        NeuralModels.MLP
                            .withUnits(7)
                            .withLinearPath(LinearPath.RIDGE)
                            .withMembers(2)
                            .withRefit(true),
                        engine)));
  }

  private static GruFcn fcn(GruFcn spec) {
    return spec.withUnits(8).withFilters(8, 12, 8);
  }

  private static NeuralSpec<?> small(NeuralSpec<?> spec, EngineChoice engine) {
    return spec.withEngine(engine).withLearningRate(0.01);
  }

  private static TrainedModel train(NeuralSpec<?> spec, long seed) {
    return spec.train(WAVES, new TrainingRun(seed, TrainingListener.SILENT));
  }

  private static float[] probe(TrainedModel model) {
    float[] window = new float[WAVES.input().size()];
    WAVES.validation().window(0, window, 0);
    return model.network().run(window);
  }

  private static double squaredError(TrainedNetwork network) {
    return meanOverValidation((window, outcome) -> squares(network.run(window), outcome));
  }

  private static double squaredErrorOfLastValue() {
    int last = WAVES.input().size() - WAVES.input().features();
    return meanOverValidation(
        (window, outcome) ->
            squares(new float[] {window[last], window[last], window[last]}, outcome));
  }

  private static double meanOverValidation(Score score) {
    Samples samples = WAVES.validation();
    float[] window = new float[WAVES.input().size()];
    float[] outcome = new float[WAVES.output().size()];
    double sum = 0;
    for (int sample = 0; sample < samples.count(); sample++) {
      samples.window(sample, window, 0);
      samples.outcome(sample, outcome, 0);
      sum += score.of(window, outcome);
    }
    return sum / samples.count();
  }

  private static double squares(float[] forecast, float[] outcome) {
    double sum = 0;
    for (int i = 0; i < forecast.length; i++) {
      sum += Math.pow(forecast[i] - outcome[i], 2);
    }
    return sum;
  }

  /** Scores one window. */
  @FunctionalInterface
  private interface Score {

    double of(float[] window, float[] outcome);
  }
}
