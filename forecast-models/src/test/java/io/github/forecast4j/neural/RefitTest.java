package io.github.forecast4j.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.ForecasterBuilder;
import io.github.forecast4j.Provenance;
import io.github.forecast4j.archive.Archive;
import io.github.forecast4j.archive.Tensor;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.model.TrainingListener;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.series.TimeSeries;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Training that goes on from a file, on the engine that wrote it or on the other. */
class RefitTest {

  private static final GruFcn GRU_FCN =
      NeuralModels.GRU_FCN.withUnits(4).withFilters(4, 6, 4).withEpochs(12);
  private static final Lstm LSTM = NeuralModels.LSTM.withUnits(6).withEpochs(12);
  private static final Mlp MLP = NeuralModels.MLP.withUnits(5, 4).withEpochs(12);
  private static final Lstm PATH = LSTM.withLinearPath(LinearPath.LEARNED);
  private static final Mlp TWO = MLP.withLinearPath(LinearPath.LEARNED).withMembers(2);
  private static final TrainingRun RUN = new TrainingRun(5, TrainingListener.SILENT);

  @ParameterizedTest
  @CsvSource({"MXNET, PYTORCH", "PYTORCH, MXNET", "MXNET, MXNET", "PYTORCH, PYTORCH"})
  void refit_onEitherEngine_goesOnAndKeepsBothTrainings(EngineChoice first, EngineChoice second) {
    for (NeuralSpec<?> model : List.of(GRU_FCN, LSTM, MLP, PATH, TWO)) {
      FittedForecaster saved = recipe(model.withEngine(first)).fit(wave(0, 160));
      FittedForecaster loaded = FittedForecaster.load(saved.toBytes());

      FittedForecaster refitted = loaded.refit(wave(160, 320), model.withEngine(second), RUN);

      assertThat(refitted.history()).hasSize(2).startsWith(saved.history().get(0));
      Provenance last = refitted.history().get(1);
      assertThat(last.training().engine()).startsWithIgnoringCase(second.name());
      assertThat(last.seed()).isEqualTo(5);
      assertThat(last.data().first()).isEqualTo("index 160");
      assertThat(saved.training().engine()).startsWithIgnoringCase(first.name());
      assertThat(refitted.training().epochs().get(0).trainingLoss())
          .as("the first epoch of %s starts from what was learned", model)
          .isLessThan(saved.training().epochs().get(0).trainingLoss());
      assertThat(FittedForecaster.load(refitted.toBytes()).history()).isEqualTo(refitted.history());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = EngineChoice.class,
      names = {"MXNET", "PYTORCH"})
  void refit_withoutABetterEpoch_keepsTheWeightsToTheBit(EngineChoice engine) {
    FittedForecaster start = recipe(GRU_FCN.withEngine(engine)).fit(wave(0, 200));
    NeuralSpec<?> wild = GRU_FCN.withEngine(engine).withEpochs(1).withLearningRate(10);

    FittedForecaster refitted = start.refit(wave(0, 200), wild, RUN);

    assertThat(refitted.training().bestEpoch()).isZero();
    assertThat(refitted.training().epochs()).hasSize(1);
    assertThat(refitted.forecast(wave(0, 200)).values("x"))
        .isEqualTo(start.forecast(wave(0, 200)).values("x"));
  }

  @Test
  void refit_ofAResidual_keepsTheRidgePath() {
    Mlp residual = MLP.withLinearPath(LinearPath.RIDGE);
    FittedForecaster start = recipe(residual).fit(wave(0, 200));
    NeuralSpec<?> wild = residual.withEpochs(1).withLearningRate(10);

    FittedForecaster refitted = start.refit(wave(0, 200), wild, RUN);

    assertThat(refitted.training().bestEpoch()).isZero();
    assertThat(refitted.forecast(wave(0, 200)).values("x"))
        .isEqualTo(start.forecast(wave(0, 200)).values("x"));
  }

  @Test
  void refit_byOneTinyStep_startsWhereItWasLeft() {
    FittedForecaster start = recipe(LSTM).fit(wave(0, 200));
    ModelSpec tiny = LSTM.withEpochs(1).withLearningRate(1e-9).withoutPatience();

    FittedForecaster refitted = start.refit(wave(0, 200), tiny, RUN);

    assertThat(refitted.training().bestEpoch()).isEqualTo(1);
    assertThat(refitted.forecast(wave(0, 200)).values("x"))
        .containsExactly(start.forecast(wave(0, 200)).values("x"), within(1e-5));
  }

  @Test
  void refit_ofALoadedFile_findsItsModelInTheCatalog() {
    FittedForecaster saved = recipe(GRU_FCN).fit(wave(0, 160));

    FittedForecaster refitted = FittedForecaster.load(saved.toBytes()).refit(wave(0, 240));

    assertThat(refitted.history().get(1).hyperparameters()).isEqualTo(GRU_FCN.hyperparameters());
    assertThat(refitted.history().get(1).model()).isEqualTo("gru-fcn");
  }

  @Test
  void refit_withAModelOfOtherSizes_isRefused() {
    FittedForecaster start = recipe(LSTM).fit(wave(0, 160));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> start.refit(wave(0, 160), LSTM.withUnits(7), RUN))
        .withMessageContaining("another network");
  }

  @Test
  void filesOfBothEngines_haveTheSameForm() {
    Archive mxnet = archive(recipe(GRU_FCN.withEngine(EngineChoice.MXNET)).fit(wave(0, 160)));
    Archive pytorch = archive(recipe(GRU_FCN.withEngine(EngineChoice.PYTORCH)).fit(wave(0, 160)));

    assertThat(mxnet.metadata()).containsOnlyKeys(pytorch.metadata().keySet());
    assertThat(mxnet.metadata("network")).isEqualTo(pytorch.metadata("network"));
    assertThat(shapes(mxnet)).isEqualTo(shapes(pytorch));
  }

  private static Map<String, String> shapes(Archive archive) {
    return archive.tensors().entrySet().stream()
        .filter(entry -> !entry.getKey().startsWith("training."))
        .collect(Collectors.toMap(Map.Entry::getKey, e -> shape(e.getValue())));
  }

  private static String shape(Tensor tensor) {
    return tensor.toString();
  }

  private static Archive archive(FittedForecaster forecaster) {
    return Archive.read(new ByteArrayInputStream(forecaster.toBytes()));
  }

  private static ForecasterBuilder recipe(ModelSpec model) {
    return Forecaster.builder().model(model).window(8).horizon(2).seed(3);
  }

  private static TimeSeries wave(int from, int to) {
    double[] values =
        IntStream.range(0, to).mapToDouble(i -> 10 + 3 * Math.sin(i / 4.0) + i % 3).toArray();
    return TimeSeries.of("x", values).slice(from, to);
  }
}
