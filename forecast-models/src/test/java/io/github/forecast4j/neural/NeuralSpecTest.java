package io.github.forecast4j.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.model.ModelCatalog;
import io.github.forecast4j.neural.training.Waves;
import org.junit.jupiter.api.Test;

class NeuralSpecTest {

  @Test
  void hyperparameters_standInAFixedOrder() {
    assertThat(NeuralModels.GRU_FCN.hyperparameters().keySet())
        .containsExactly(
            "units",
            "filters",
            "kernels",
            "wiring",
            "dropout",
            "zero-head",
            "linear-path",
            "members",
            "epochs",
            "batch-size",
            "learning-rate",
            "schedule",
            "warm-up",
            "weight-decay",
            "averaged-epochs",
            "refit",
            "patience",
            "gradient-clip",
            "loss",
            "engine",
            "threads");
  }

  @Test
  void originals_areTrainedAsTheOriginalProjectDid() {
    assertThat(NeuralModels.LSTM_ORIGINAL.hyperparameters())
        .containsEntry("units", "128,128,64,32")
        .containsEntry("dropout", "0.2")
        .containsEntry("zero-head", "false")
        .containsEntry("epochs", "100")
        .containsEntry("batch-size", "16")
        .containsEntry("learning-rate", "0.001")
        .containsEntry("patience", "none")
        .containsEntry("gradient-clip", "none");
    assertThat(NeuralModels.LSTM_ORIGINAL.encoding()).isEqualTo(Encoding.PLAIN);
    assertThat(NeuralModels.GRU_FCN_ORIGINAL.hyperparameters())
        .containsEntry("units", "128")
        .containsEntry("filters", "128,256,128")
        .containsEntry("kernels", "8,5,3")
        .containsEntry("wiring", "serial");
  }

  @Test
  void wither_changesACopy() {
    Lstm changed = NeuralModels.LSTM.withUnits(8, 4).withLoss(Loss.HUBER).withPatience(3);
    assertThat(changed.units()).containsExactly(8, 4);
    assertThat(changed.hyperparameters())
        .containsEntry("units", "8,4")
        .containsEntry("loss", "huber")
        .containsEntry("patience", "3");
    assertThat(NeuralModels.LSTM.hyperparameters()).containsEntry("units", "64");
  }

  @Test
  void specs_withTheSameSettings_areEqual() {
    assertThat(NeuralModels.LSTM.withEpochs(7))
        .isEqualTo(NeuralModels.LSTM.withEpochs(7))
        .hasSameHashCodeAs(NeuralModels.LSTM.withEpochs(7))
        .isNotEqualTo(NeuralModels.LSTM.withEpochs(8))
        .isNotEqualTo(NeuralModels.LSTM.withEpochs(7).withEncoding(Encoding.PLAIN));
  }

  @Test
  void values_outOfRange_areRefusedByNameRuleAndValue() {
    assertThatThrownBy(() -> NeuralModels.LSTM.withEpochs(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("epochs must be >= 1, was 0");
    assertThatThrownBy(() -> NeuralModels.LSTM.withDropout(1))
        .hasMessage("dropout must be >= 0 and < 1, was 1.0");
    assertThatThrownBy(() -> NeuralModels.LSTM.withLearningRate(Double.NaN))
        .hasMessage("learning rate must be > 0, was NaN");
    assertThatThrownBy(() -> NeuralModels.LSTM.withUnits())
        .hasMessage("units need at least one value, were none");
    assertThatThrownBy(() -> NeuralModels.GRU_FCN.withKernels(8, 0))
        .hasMessage("kernels must be >= 1, was 0");
  }

  @Test
  void gruFcn_withFewerKernelsThanFilters_isRefusedWhenTrainingBegins() {
    GruFcn odd = NeuralModels.GRU_FCN.withKernels(3);
    assertThatThrownBy(() -> odd.train(Waves.of(9, 4, 1, 1, 1), null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("filters and kernels must be as many, were [32, 64, 32] and [3]");
  }

  @Test
  void catalog_findsTheModelsByName() {
    assertThat(ModelCatalog.load().names())
        .contains("lstm", "gru-fcn", "lstm-original", "gru-fcn-original");
    assertThat(ModelCatalog.load().find("gru-fcn")).isSameAs(NeuralModels.GRU_FCN);
  }
}
