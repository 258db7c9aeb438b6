package io.github.forecast4j.neural;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingListener;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.neural.training.Waves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinearPathTest {

  private static final TrainingData WAVES = Waves.of(60, 6, 1, 2, 1);

  @ParameterizedTest
  @CsvSource({
    "999, 144, NONE",
    "1000, 144, LEARNED",
    "3999, 144, LEARNED",
    "4000, 99, LEARNED",
    "4000, 100, RIDGE"
  })
  void auto_followsTheTrainingWindowsAndTheirSteps(int windows, int steps, LinearPath path) {
    assertThat(LinearPath.AUTO.on(windows, steps)).isEqualTo(path);
    assertThat(LinearPath.LEARNED.on(windows, steps)).isEqualTo(LinearPath.LEARNED);
  }

  @ParameterizedTest
  @EnumSource(names = "AUTO", mode = EnumSource.Mode.EXCLUDE)
  void auto_ofATrainedNetwork_isWhatItWasTrainedWith(LinearPath path) {
    Mlp small = NeuralModels.MLP.withUnits(4).withEpochs(2).withLinearPath(path);
    TrainingRun run = new TrainingRun(1, TrainingListener.SILENT);

    assertThat(LinearPath.AUTO.of(small.train(WAVES, run).network())).isEqualTo(path);
  }
}
