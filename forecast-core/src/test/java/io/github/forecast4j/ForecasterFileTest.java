package io.github.forecast4j;

import static io.github.forecast4j.SavedForecasters.again;
import static io.github.forecast4j.SavedForecasters.bits;
import static io.github.forecast4j.SavedForecasters.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.forecast4j.archive.ArchiveException;
import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.extension.LargestError;
import io.github.forecast4j.extension.TenfoldScaler;
import io.github.forecast4j.metric.Metric;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.scale.FittedScaler;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForecasterFileTest {

  @TempDir Path folder;

  @Test
  void loaded_equalsSaved_inAllThatItTells() {
    FittedForecaster saved = SavedForecasters.daily();

    FittedForecaster loaded = again(saved);

    assertThat(loaded.history()).isEqualTo(saved.history());
    assertThat(loaded.report()).isEqualTo(saved.report());
    assertThat(loaded.training()).isEqualTo(saved.training());
    assertThat(loaded).hasToString(saved.toString());
    assertThat(loaded.usesCalendar()).isTrue();
    assertThat(loaded.timeStep()).isEqualTo(saved.timeStep());
    assertThat(loaded.recipe().validation()).isEqualTo(saved.recipe().validation());
    assertThat(loaded.recipe().metrics()).isEqualTo(saved.recipe().metrics());
    assertThat(loaded.grid()).isEqualTo(saved.grid());
    assertThat(loaded.toBytes()).isEqualTo(saved.toBytes());
  }

  @Test
  void stride_isKeptForTheNextFit() {
    FittedForecaster saved = Forecaster.builder().model(Baselines.MEAN).stride(5).fit(days(1));

    assertThat(again(saved).recipe().stride()).isEqualTo(5);
    assertThat(again(SavedForecasters.daily()).recipe().stride()).isEqualTo(1);
  }

  @Test
  void loaded_forecastsTheSameBits() {
    FittedForecaster saved = SavedForecasters.daily();
    FittedForecaster loaded = again(saved);

    for (int end = 6; end <= SavedForecasters.ROWS; end++) {
      TimeSeries history = days(3).slice(0, end);
      assertThat(bits(loaded.forecast(history))).isEqualTo(bits(saved.forecast(history)));
    }
  }

  static ModelSpec[] baselines() {
    return new ModelSpec[] {Baselines.LAST_VALUE, Baselines.MEAN, Baselines.RIDGE};
  }

  @ParameterizedTest
  @MethodSource("baselines")
  void everyBaseline_onABareIndex_isSavedTheSameWay(ModelSpec model) {
    TimeSeries bare = TimeSeries.of("x", days(1).values("x"));
    FittedForecaster saved = Forecaster.builder().model(model).window(4).horizon(2).fit(bare);

    FittedForecaster loaded = again(saved);

    assertThat(bits(loaded.forecast(bare, 9))).isEqualTo(bits(saved.forecast(bare, 9)));
    assertThat(loaded.model()).isEqualTo(model.name());
  }

  @Test
  void group_keepsItsScales_andTheKindOfScaleForOthers() {
    FittedForecaster saved = SavedForecasters.group();
    FittedForecaster loaded = again(saved);

    assertThat(loaded.series()).containsExactly("small", "large");
    assertThat(loaded.report().seriesLeftOut()).containsOnlyKeys("short");
    assertThat(bits(loaded.forSeries("large").forecast(days(1e6))))
        .isEqualTo(bits(saved.forSeries("large").forecast(days(1e6))));
    assertThat(bits(loaded.forecast(days(7)))).isEqualTo(bits(saved.forecast(days(7))));
    assertThat(bits(again(loaded.forSeries("small")).forecast(days(1))))
        .isEqualTo(bits(saved.forSeries("small").forecast(days(1))));
  }

  @Test
  void fileStreamAndBytes_holdTheSame() {
    FittedForecaster saved = SavedForecasters.daily();
    Path file = folder.resolve("x.forecaster");
    ByteArrayOutputStream stream = new ByteArrayOutputStream();

    saved.save(file);
    saved.save(stream);

    assertThat(file).hasBinaryContent(saved.toBytes());
    assertThat(stream.toByteArray()).isEqualTo(saved.toBytes());
    assertThat(FittedForecaster.load(file)).hasToString(saved.toString());
    assertThat(FittedForecaster.load(new ByteArrayInputStream(stream.toByteArray())))
        .hasToString(saved.toString());
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void refit_ofABaseline_keepsTheScaleAndBothTrainings() {
    FittedForecaster loaded = again(SavedForecasters.daily());
    TimeSeries inUtc = days(4).on(((StampGrid) days(4).grid()).in(ZoneOffset.UTC)).slice(10, 100);

    FittedForecaster refitted = again(loaded.refit(inUtc));

    assertThat(refitted.history()).hasSize(2).startsWith(loaded.history().get(0));
    assertThat(refitted.history().get(1).data().rows()).isEqualTo(90);
    assertThat(refitted.grid()).isEqualTo(loaded.grid());
    assertThat(
            refitted
                .learned()
                .scales()
                .of(days(1), days(1).channels())
                .scaling()
                .scaler(0)
                .parameters())
        .isEqualTo(
            loaded
                .learned()
                .scales()
                .of(days(1), days(1).channels())
                .scaling()
                .scaler(0)
                .parameters());
    assertThatThrownBy(() -> again(SavedForecasters.group()).refit(days(1)))
        .hasMessageContaining("learned a group");
    assertThat(again(SavedForecasters.group()).refit(SeriesGroup.of(Map.of("large", days(1e6)))))
        .satisfies(group -> assertThat(group.series()).containsExactly("small", "large"));
  }

  @Test
  void provenance_tellsModelSeedDataAndScores() {
    Provenance provenance = again(SavedForecasters.daily()).history().get(0);

    assertThat(provenance.library())
        .isEqualTo(LibraryVersion.read())
        .matches("[0-9.]+(-SNAPSHOT)?");
    assertThat(provenance.model()).isEqualTo("ridge");
    assertThat(provenance.hyperparameters()).isEqualTo(Baselines.RIDGE.hyperparameters());
    assertThat(provenance.seed()).isEqualTo(Long.MIN_VALUE);
    assertThat(provenance.data().rows()).isEqualTo(SavedForecasters.ROWS);
    assertThat(provenance.data().first()).isEqualTo("2024-01-01T02:30:00+01:00");
    assertThat(provenance.data().last()).isEqualTo("2024-04-29T02:30:00+02:00");
    assertThat(provenance.training().engine()).isEqualTo("java");
    assertThat(provenance.report().validation())
        .singleElement()
        .satisfies(score -> assertThat(score.scores()).containsKeys("rmse", "mae", "smape", "r2"))
        .satisfies(score -> assertThat(score.lastValue()).containsKeys("rmse", "mae"));
  }

  @Test
  void dataSource_isTheDigestThatNumpyTells() {
    double[] values = IntStream.range(0, 20).mapToDouble(i -> i == 3 ? Double.NaN : i).toArray();

    DataSource source = DataSource.of(List.of(TimeSeries.of("x", values)));

    // hashlib.sha256(values.astype("<f8").tobytes()).hexdigest()
    assertThat(source.sha256())
        .isEqualTo("a0f8a8c91252e34749089be028056120b7268269ed651b3080662fa22ccef2dc");
    assertThat(source.first()).isEqualTo("index 0");
    assertThat(source.last()).isEqualTo("index 19");
  }

  @Test
  void missingFile_isTold() {
    assertThatThrownBy(() -> FittedForecaster.load(folder.resolve("nowhere")))
        .isInstanceOf(ArchiveException.class)
        .hasMessageStartingWith("there is no file")
        .hasMessageContaining("nowhere");
  }

  @Test
  void refusedFile_isNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("text.forecaster"), "no forecaster at all");

    assertThatThrownBy(() -> FittedForecaster.load(file))
        .isInstanceOf(ArchiveException.class)
        .hasMessageStartingWith(file + ": ");
  }

  @Test
  void scalerAndMetricOfTheUser_areFoundByTheirNames() {
    assumeFalse(
        getClass().getModule().isNamed(), "tests that are patched into a module provide nothing");
    FittedForecaster saved =
        Forecaster.builder()
            .model(Baselines.RIDGE)
            .scaler(Scaler.log1p(new TenfoldScaler()))
            .metrics(new LargestError())
            .fit(days(1));

    FittedForecaster loaded = again(saved);

    assertThat(bits(loaded.forecast(days(1)))).isEqualTo(bits(saved.forecast(days(1))));
    assertThat(loaded.report().validation().get(0).scores())
        .containsOnlyKeys("rmse", "largest-error");
    assertThat(loaded.recipe().metrics()).hasOnlyElementsOfType(LargestError.class);
  }

  @Test
  void scalerThatNobodyRegistered_cannotBeSaved_andTheRemedyIsNamed() {
    FittedForecaster forecaster =
        Forecaster.builder().model(Baselines.MEAN).scaler(new Halving()).fit(days(1));

    assertThatThrownBy(forecaster::toBytes)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'halving'")
        .hasMessageContaining("ScalerProvider");
  }

  @Test
  void metricThatNobodyRegistered_cannotBeSaved_andTheRemedyIsNamed() {
    FittedForecaster forecaster =
        Forecaster.builder().model(Baselines.MEAN).metrics(new Zero()).fit(days(1));

    assertThat(forecaster.report().validation().get(0).scores()).containsOnlyKeys("rmse", "zero");
    assertThatThrownBy(forecaster::toBytes)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'zero'")
        .hasMessageContaining("MetricProvider");
  }

  private static final class Zero implements Metric {

    @Override
    public String name() {
      return "zero";
    }

    @Override
    public double score(double[] actual, double[] forecast) {
      return 0;
    }
  }

  private static final class Halving implements Scaler {

    @Override
    public String name() {
      return "halving";
    }

    @Override
    public FittedScaler fit(double[] values) {
      return Scaler.none().fit(values);
    }

    @Override
    public FittedScaler restore(double... parameters) {
      return Scaler.none().restore(parameters);
    }
  }
}
