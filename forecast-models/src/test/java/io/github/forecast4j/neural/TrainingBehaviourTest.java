package io.github.forecast4j.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.model.Epoch;
import io.github.forecast4j.model.Samples;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingException;
import io.github.forecast4j.model.TrainingListener;
import io.github.forecast4j.model.TrainingRecord;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.neural.training.Waves;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When training stops, and what it says. */
class TrainingBehaviourTest {

  private static final TrainingData WAVES = Waves.of(120, 6, 2, 1, 2);
  private static final Lstm SMALL = NeuralModels.LSTM.withUnits(6).withLearningRate(0.01);

  @Test
  void stopping_afterPatience_keepsTheWeightsOfTheBestEpoch() {
    Lstm hasty = SMALL.withLearningRate(0.2).withPatience(3).withEpochs(60);
    TrainedModel model = train(hasty);
    List<Epoch> epochs = model.record().epochs();
    int best = model.record().bestEpoch();
    assertThat(epochs).hasSize(best + 3);
    assertThat(epochs).allMatch(e -> e.validationLoss() >= epochs.get(best - 1).validationLoss());
    assertThat(validationLoss(model))
        .isCloseTo(epochs.get(best - 1).validationLoss(), within(1e-6));
  }

  @Test
  void training_withoutPatience_runsAllEpochsAndKeepsTheLast() {
    TrainedModel model = train(SMALL.withLearningRate(0.2).withoutPatience().withEpochs(9));
    List<Epoch> epochs = model.record().epochs();
    assertThat(epochs).hasSize(9);
    assertThat(model.record().bestEpoch()).isEqualTo(9);
    assertThat(validationLoss(model)).isCloseTo(epochs.get(8).validationLoss(), within(1e-6));
  }

  @Test
  void training_withoutValidationWindows_runsAllEpochs() {
    TrainingData blind = WAVES.with(WAVES.training(), new None());
    TrainingRecord record = SMALL.withEpochs(4).train(blind, silent(1)).record();
    assertThat(record.epochs()).hasSize(4).allMatch(e -> Double.isNaN(e.validationLoss()));
    assertThat(record.bestEpoch()).isEqualTo(4);
  }

  @Test
  void epochs_tellTheirNumberRateAndWindows() {
    List<Epoch> told = new ArrayList<>();
    Lstm cosine = SMALL.withEpochs(3).withSchedule(Schedule.COSINE);
    TrainedModel model = cosine.train(WAVES, new TrainingRun(1, told::add));
    assertThat(told).isEqualTo(model.record().epochs());
    assertThat(told).extracting(Epoch::number).containsExactly(1, 2, 3);
    assertThat(told).extracting(Epoch::limit).containsOnly(3);
    assertThat(told).extracting(Epoch::windows).containsOnly(90);
    assertThat(told.get(0).learningRate()).isEqualTo(0.01);
    assertThat(told.get(2).learningRate()).isLessThan(told.get(1).learningRate());
  }

  @Test
  void plateauSchedule_whenTheLossStays_lowersTheRate() {
    Lstm stuck = SMALL.withLearningRate(0.3).withSchedule(Schedule.REDUCE_ON_PLATEAU);
    List<Epoch> epochs = train(stuck.withEpochs(40).withPatience(15)).record().epochs();
    assertThat(epochs.get(epochs.size() - 1).learningRate()).isLessThan(0.3);
  }

  @ParameterizedTest
  @EnumSource(names = {"MXNET", "PYTORCH"})
  void training_thatIsCancelled_endsAndTheNextOneWorks(EngineChoice engine) {
    TrainingRun cancelled = new TrainingRun(1, new Cancelling());
    assertThatThrownBy(() -> SMALL.withEngine(engine).train(WAVES, cancelled))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("cancelled");
    assertThat(train(SMALL.withEngine(engine).withEpochs(1)).record().epochs()).hasSize(1);
  }

  @Test
  void training_onAnInterruptedThread_endsAndTheThreadStaysInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> train(SMALL)).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"MXNET", "PYTORCH"})
  void training_thatDiverges_namesEpochTargetFeatureAndRemedies(EngineChoice engine) {
    Lstm wild = SMALL.withEngine(engine).withoutGradientClip().withLearningRate(1e38);
    assertThatThrownBy(() -> train(wild))
        .isInstanceOf(TrainingException.class)
        .hasMessageContainingAll(
            "diverged in epoch", "target 'x", "feature 'x", "learning rate", "scaler");
  }

  @Test
  void training_onAGap_namesTheFeature() {
    TrainingData gap = WAVES.with(new Gap(WAVES.training()), new None());
    assertThatThrownBy(() -> SMALL.train(gap, silent(1)))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("NaN in feature 'x1'");
  }

  @Test
  void gruFcn_onASingleWindow_saysHowManyItNeeds() {
    TrainingData single = Waves.of(1, 6, 1, 1, 1);
    assertThatThrownBy(() -> NeuralModels.GRU_FCN.train(single, silent(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("gru-fcn needs at least 2 training windows, was 1");
  }

  private static TrainedModel train(NeuralSpec<?> spec) {
    return spec.train(WAVES, silent(2));
  }

  private static TrainingRun silent(long seed) {
    return new TrainingRun(seed, TrainingListener.SILENT);
  }

  private static double validationLoss(TrainedModel model) {
    Samples samples = WAVES.validation();
    float[] window = new float[WAVES.input().size()];
    float[] outcome = new float[WAVES.output().size()];
    double sum = 0;
    for (int sample = 0; sample < samples.count(); sample++) {
      samples.window(sample, window, 0);
      samples.outcome(sample, outcome, 0);
      float[] forecast = model.network().run(window);
      for (int i = 0; i < outcome.length; i++) {
        sum += Math.pow(forecast[i] - outcome[i], 2) / outcome.length;
      }
    }
    return sum / samples.count();
  }

  /** A listener that cancels at once. */
  private static final class Cancelling implements TrainingListener {

    @Override
    public void epochEnded(Epoch epoch) {}

    @Override
    public boolean cancelled() {
      return true;
    }
  }

  /** No samples. */
  private record None() implements Samples {

    @Override
    public int count() {
      return 0;
    }

    @Override
    public void window(int sample, float[] target, int at) {}

    @Override
    public void outcome(int sample, float[] target, int at) {}
  }

  /** Samples whose windows lack a value of the second feature. */
  private record Gap(Samples samples) implements Samples {

    @Override
    public int count() {
      return samples.count();
    }

    @Override
    public void window(int sample, float[] target, int at) {
      samples.window(sample, target, at);
      target[at + 3] = Float.NaN;
    }

    @Override
    public void outcome(int sample, float[] target, int at) {
      samples.outcome(sample, target, at);
    }
  }
}
