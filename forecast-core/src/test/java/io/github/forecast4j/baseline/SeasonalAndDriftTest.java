package io.github.forecast4j.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.ForecasterBuilder;
import io.github.forecast4j.model.ModelCatalog;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.series.TimeSeries;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeasonalAndDriftTest {

  private final TimeSeries days =
      TimeSeries.builder()
          .start(Instant.parse("2024-01-01T00:00:00Z"))
          .step(Period.ofDays(1))
          .channel("a", IntStream.range(0, 30).mapToDouble(i -> i % 7).toArray())
          .channel("b", IntStream.range(0, 30).mapToDouble(i -> 3 * i).toArray())
          .build();

  private static ForecasterBuilder recipe(ModelSpec model) {
    return Forecaster.builder().model(model).window(10).horizon(9);
  }

  @Test
  void seasonal_daysWithoutAStatedSeason_repeatTheWeek() {
    FittedForecaster forecaster = recipe(Baselines.SEASONAL).fit(days);

    assertThat(forecaster.forecast(days).values("a"))
        .containsExactly(new double[] {2, 3, 4, 5, 6, 0, 1, 2, 3}, within(1e-5));
    assertThat(forecaster.forecast(days).values("b")[8]).isCloseTo(72, within(1e-4));
  }

  @Test
  void seasonal_statedSeason_isTaken() {
    FittedForecaster forecaster = recipe(Baselines.SEASONAL.withSeason(2)).fit(days);

    assertThat(forecaster.forecast(days).values("b"))
        .containsExactly(new double[] {84, 87, 84, 87, 84, 87, 84, 87, 84}, within(1e-4));
  }

  @Test
  void seasonal_bareIndexOrShortWindow_isRefusedWithTheRemedy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> recipe(Baselines.SEASONAL).fit(TimeSeries.of("x", new double[40])))
        .withMessageContainingAll("bare index", "withSeason");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> recipe(Baselines.SEASONAL).window(6).fit(days))
        .withMessageContainingAll("season of 7", "was 6");
    assertThatIllegalArgumentException().isThrownBy(() -> Baselines.SEASONAL.withSeason(0));
  }

  @Test
  void drift_straightLine_goesOn() {
    FittedForecaster forecaster = recipe(Baselines.DRIFT).fit(days);

    assertThat(forecaster.forecast(days).values("b"))
        .containsExactly(new double[] {90, 93, 96, 99, 102, 105, 108, 111, 114}, within(1e-4));
  }

  @Test
  void drift_windowOfOneStep_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> recipe(Baselines.DRIFT).window(1).fit(days))
        .withMessageContaining("at least 2 steps");
  }

  @Test
  void eitherOfThem_targetThatIsNoInput_isRefused() {
    for (ModelSpec model : new ModelSpec[] {Baselines.SEASONAL, Baselines.DRIFT}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> recipe(model).inputs("a").targets("b").fit(days))
          .withMessageContainingAll(model.name(), "[b]");
    }
  }

  @Test
  void catalog_namesAndHyperparameters_giveTheModelAgain() {
    ModelCatalog catalog = ModelCatalog.load();

    assertThat(catalog.names()).contains("seasonal", "drift");
    assertThat(
            catalog.find("seasonal").withHyperparameters(Map.of("season", "24")).hyperparameters())
        .containsEntry("season", "24");
    assertThat(Baselines.SEASONAL.withHyperparameters(Map.of())).isSameAs(Baselines.SEASONAL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Baselines.SEASONAL.withHyperparameters(Map.of("season", "-1")));
  }

  @Test
  void seasonal_savedAndRefitted_keepsItsSeason(@TempDir Path folder) {
    Path file = folder.resolve("seasonal.forecaster");
    recipe(Baselines.SEASONAL).fit(days).save(file);

    FittedForecaster loaded = FittedForecaster.load(file);

    assertThat(loaded.forecast(days).values("a"))
        .containsExactly(new double[] {2, 3, 4, 5, 6, 0, 1, 2, 3}, within(1e-5));
  }
}
