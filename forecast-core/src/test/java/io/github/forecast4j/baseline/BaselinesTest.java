package io.github.forecast4j.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.model.ModelCatalog;
import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.TimeSeries;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselinesTest {

  @Test
  void lastValue_anyHorizon_repeatsIt() {
    TimeSeries series =
        TimeSeries.of(IndexGrid.ZERO, List.of("a", "b"), 1, 10, 2, 20, 5, 50, 3, 40);

    FittedForecaster forecaster =
        Forecaster.builder().model(Baselines.LAST_VALUE).window(1).horizon(2).fit(series);

    assertThat(forecaster.forecast(series).values("a"))
        .containsExactly(new double[] {3, 3}, within(1e-12));
    assertThat(forecaster.forecast(series.slice(0, 3)).values("b"))
        .containsExactly(new double[] {50, 50}, within(1e-12));
  }

  @Test
  void mean_trainingTargets_isTheirMean() {
    TimeSeries series = TimeSeries.of("a", 100, 1, 2, 3, 4, 100);

    FittedForecaster forecaster =
        Forecaster.builder().model(Baselines.MEAN).window(1).validationWindows(1).fit(series);

    assertThat(forecaster.forecast(series).value("a", 0)).isCloseTo(2.5, within(1e-5));
  }

  @Test
  void mean_validationPerturbed_keepsScaleAndMean() {
    TimeSeries series = TimeSeries.of("a", 5, 1, 2, 3, 4, 6, 7);
    TimeSeries perturbed = TimeSeries.of("a", 5, 1, 2, 3, 4, -1e9, 1e12);
    var recipe = Forecaster.builder().model(Baselines.MEAN).window(2).validationWindows(2).build();

    double known = recipe.fit(series).forecast(series).value("a", 0);

    // A scale that had seen the validation rows would leave no digit of it.
    assertThat(recipe.fit(perturbed).forecast(series).value("a", 0)).isEqualTo(known);
    assertThat(known).isCloseTo(3, within(1e-6));
  }

  @Test
  void catalog_names_areThoseOfTheBaselines() {
    ModelCatalog catalog = ModelCatalog.load();

    assertThat(catalog.names()).contains("last-value", "mean", "ridge");
    assertThat(catalog.find("ridge")).isSameAs(Baselines.RIDGE);
  }

  @Test
  void catalog_unknownName_tellsThoseThereAreAndTheRemedy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelCatalog.load().find("gru"))
        .withMessageContainingAll("'gru'", "last-value", "ridge", "forecast-models");
  }

  @Test
  void training_closedForm_hasNoEpochs() {
    TimeSeries series = TimeSeries.of("a", 1, 2, 3, 4, 5);

    var training = Forecaster.builder().model(Baselines.RIDGE).window(1).fit(series).training();

    assertThat(training.epochs()).isEmpty();
    assertThat(training.bestEpoch()).isZero();
    assertThat(training.engine()).isEqualTo("java");
  }
}
