package io.github.forecast4j.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.model.Epoch;
import io.github.forecast4j.model.ModelCatalog;
import io.github.forecast4j.model.Samples;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingListener;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.network.Dense;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Sequence;
import io.github.forecast4j.network.Sum;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.neural.training.Waves;
import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each element of a training recipe does to the network that comes out. */
class TrainingElementsTest {

  private static final int WINDOW = 6;
  private static final int CHANNELS = 2;
  private static final TrainingData WAVES = Waves.of(120, WINDOW, CHANNELS, 1, 1);
  private static final Mlp SMALL =
      NeuralModels.MLP.withUnits(6).withLearningRate(0.01).withEpochs(5);

  @Test
  void members_forecastTheMeanOfNetworksFromDifferentSeeds() {
    TrainedNetwork together = train(SMALL.withMembers(3)).network();
    List<Layer> members = ((Sum) together.root()).branches();
    assertThat(members).hasSize(3);
    double mean =
        members.stream().mapToDouble(root -> probe(network(root))[0]).average().orElseThrow();
    assertThat(members.stream().map(root -> probe(network(root))[0]).distinct()).hasSize(3);
    assertThat((double) probe(together)[0]).isCloseTo(mean, within(1e-6));
  }

  @Test
  void members_firstOfThem_isTheNetworkOfTheSeedAlone() {
    Sum together = (Sum) train(SMALL.withMembers(2)).network().root();
    assertThat(probe(network(together.branches().get(0)))).isEqualTo(probe(train(SMALL).network()));
  }

  @Test
  void members_ofARecipe_areThoseOfItsModel() {
    double[] values = IntStream.range(0, 40).mapToDouble(i -> i % 7).toArray();
    FittedForecaster forecaster =
        Forecaster.builder()
            .members(2)
            .model(SMALL.withEpochs(1))
            .window(WINDOW)
            .fit(TimeSeries.of(new IndexGrid(0), List.of("x"), values));
    assertThat(forecaster.history().get(0).hyperparameters()).containsEntry("members", "2");
    Ensemble mixed = NeuralModels.ENSEMBLE.withMembers(2);
    assertThat(mixed.members()).allMatch(m -> m.hyperparameters().get("members").equals("2"));
  }

  @Test
  void linearPath_learned_seesTheTargetsOwnPastAlone() {
    TrainedModel model = train(SMALL.withLinearPath(LinearPath.LEARNED));
    Sum sum = (Sum) model.network().root();
    Dense path = (Dense) ((Sequence) sum.branches().get(1)).layers().get(1);
    for (int column = 0; column < WINDOW * CHANNELS; column++) {
      boolean own = column % CHANNELS == 0;
      assertThat(path.weights().at(0, column) != 0).as("column %d", column).isEqualTo(own);
    }
  }

  @Test
  void linearPath_ridge_leavesTheNetworkWhatRidgeDoesNotKnow() {
    TrainingData univariate = Waves.of(120, WINDOW, 1, 2, 1);
    TrainedNetwork ridge = Baselines.RIDGE.train(univariate, silent()).network();
    TrainedModel model =
        SMALL
            .withLinearPath(LinearPath.RIDGE)
            .withEpochs(1)
            .withLearningRate(1e-12)
            .train(univariate, silent());
    assertThat(probe(univariate, model.network()))
        .containsExactly(probe(univariate, ridge), within(1e-5f));
  }

  @Test
  void stride_thinsEpochs_butNotTheRidgePath() {
    Mlp path = SMALL.withLinearPath(LinearPath.RIDGE).withEpochs(3);
    TrainedModel all = train(path);
    TrainedModel thinned = path.train(strided(WAVES, 3), silent());
    assertThat(thinned.record().epochs()).extracting(Epoch::windows).containsOnly(30);
    assertThat(all.record().epochs()).extracting(Epoch::windows).containsOnly(90);
    assertThat(ridgeOf(thinned)).isEqualTo(ridgeOf(all));
    assertThat(probe(thinned.network())).isNotEqualTo(probe(all.network()));
  }

  private static TrainingData strided(TrainingData data, int stride) {
    return new TrainingData(
        data.training(), data.validation(), data.features(), data.targets(), data.steps(), stride);
  }

  private static float[] ridgeOf(TrainedModel model) {
    return RidgePath.of(model.network()).weights().toArray();
  }

  @Test
  void weightDecay_strong_makesWeightsSmall() {
    double plain = size(train(SMALL));
    double decayed = size(train(SMALL.withWeightDecay(5)));
    assertThat(decayed).isLessThan(0.8 * plain);
  }

  @Test
  void warmUp_growsTheRateByEqualPartsThenFollowsTheSchedule() {
    List<Epoch> epochs = train(SMALL.withWarmUp(4).withEpochs(6)).record().epochs();
    assertThat(epochs)
        .extracting(Epoch::learningRate)
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
        .startsWith(0.0025, 0.005, 0.0075, 0.01, 0.01);
  }

  @Test
  void averagedEpochs_neverDoWorseOnValidationThanTheBestEpoch() {
    Mlp restless = SMALL.withLearningRate(0.05).withEpochs(20);
    TrainedModel best = train(restless);
    TrainedModel averaged = train(restless.withAveragedEpochs(5));
    assertThat(validationLoss(averaged.network()))
        .isLessThanOrEqualTo(validationLoss(best.network()));
    assertThat(averaged.record().bestEpoch()).isEqualTo(best.record().bestEpoch());
  }

  @Test
  void averagedEpochs_whereTheyHelp_areKept() {
    Mlp restless =
        SMALL
            .withLearningRate(0.02)
            .withEpochs(40)
            .withSchedule(Schedule.CONSTANT)
            .withDropout(0.3);
    assertThat(IntStream.range(0, 8).filter(seed -> averageIsKept(restless, seed)).count())
        .isPositive();
  }

  private static boolean averageIsKept(Mlp spec, long seed) {
    TrainingRun run = new TrainingRun(seed, TrainingListener.SILENT);
    float[] best = probe(spec.train(WAVES, run));
    return !Arrays.equals(best, probe(spec.withAveragedEpochs(6).train(WAVES, run)));
  }

  @Test
  void refit_learnsFromTheValidationPairsAndIsJudgedByTheNetworkThatDidNot() {
    TrainedModel chosen = train(SMALL);
    TrainedModel refitted = train(SMALL.withRefit(true));
    assertThat(probe(refitted.judged())).isEqualTo(probe(chosen.network()));
    assertThat(probe(refitted.network())).isNotEqualTo(probe(chosen.network()));
    assertThat(refitted.record().bestEpoch()).isEqualTo(chosen.record().bestEpoch());
  }

  @Test
  void ensemble_forecastsTheMeanOfItsFamilies() {
    Ensemble small =
        NeuralModels.ENSEMBLE.withMembers(
            NeuralModels.LSTM.withUnits(4).withEpochs(2), SMALL.withEpochs(2));
    TrainedNetwork together = small.train(WAVES, silent()).network();
    float lstm = probe(NeuralModels.LSTM.withUnits(4).withEpochs(2).train(WAVES, silent()))[0];
    float mlp = probe(train(SMALL.withEpochs(2)))[0];
    assertThat(probe(together)[0]).isCloseTo((lstm + mlp) / 2, within(1e-6f));
  }

  @Test
  void ensemble_namesHyperparametersByMember() {
    Ensemble changed =
        (Ensemble)
            ModelCatalog.load()
                .find("ensemble")
                .withHyperparameters(Map.of("lstm.units", "5", "mlp.dropout", "0.3"));
    assertThat(changed.hyperparameters())
        .containsEntry("lstm.units", "5")
        .containsEntry("mlp.dropout", "0.3")
        .containsEntry("gru-fcn.units", NeuralModels.GRU_FCN.hyperparameters().get("units"));
    assertThat(NeuralModels.ENSEMBLE.withHyperparameters(changed.hyperparameters()))
        .isEqualTo(changed);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeuralModels.ENSEMBLE.withHyperparameters(Map.of("units", "5")))
        .withMessageContaining("lstm.units");
  }

  @Test
  void ensemble_ofTwoEncodings_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> NeuralModels.ENSEMBLE.withMembers(NeuralModels.LSTM, NeuralModels.LSTM_ORIGINAL))
        .withMessageContaining("one encoding for all");
  }

  private static TrainedModel train(Mlp spec) {
    return spec.train(WAVES, silent());
  }

  private static TrainingRun silent() {
    return new TrainingRun(3, TrainingListener.SILENT);
  }

  private static TrainedNetwork network(Layer root) {
    return new TrainedNetwork(WAVES.input(), root);
  }

  private static float[] probe(TrainedModel model) {
    return probe(model.network());
  }

  private static float[] probe(TrainedNetwork network) {
    return probe(WAVES, network);
  }

  private static float[] probe(TrainingData data, TrainedNetwork network) {
    float[] window = new float[data.input().size()];
    data.validation().window(0, window, 0);
    return network.run(window);
  }

  private static double size(TrainedModel model) {
    List<Layer> layers = new ArrayList<>(((Sequence) model.network().root()).layers());
    double sum = 0;
    for (Layer layer : layers) {
      if (layer instanceof Dense dense) {
        for (float weight : dense.weights().toArray()) {
          sum += weight * weight;
        }
      }
    }
    return sum;
  }

  private static double validationLoss(TrainedNetwork network) {
    Samples samples = WAVES.validation();
    float[] window = new float[WAVES.input().size()];
    float[] outcome = new float[WAVES.output().size()];
    double sum = 0;
    for (int sample = 0; sample < samples.count(); sample++) {
      samples.window(sample, window, 0);
      samples.outcome(sample, outcome, 0);
      sum += Math.pow(network.run(window)[0] - outcome[0], 2);
    }
    return sum / samples.count();
  }
}
