package io.github.forecast4j.neural;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecast;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.ForecasterBuilder;
import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.encode.CalendarFeatures;
import io.github.forecast4j.encode.Normalization;
import io.github.forecast4j.encode.StaticFeatures;
import io.github.forecast4j.golden.GoldenHistory;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.TimeSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Makes the golden files of a format version, which the tests of forecast-core read without any
 * engine, for ever. Run once for each version, never to replace what is there:
 *
 * <pre>{@code
 * mvn -pl forecast-models -am package -Dtest=GoldenFilesMaker -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dgolden.files=$PWD/forecast-core/src/test/resources/golden/1
 * }</pre>
 *
 * <p>A file that joins them later is made alone, by {@code -Dtest=GoldenFilesMaker#METHOD}.
 *
 * <p>Beside each file {@code NAME.forecaster} stands {@code NAME.txt}: the bits of its forecast for
 * {@link GoldenHistory}, 5 steps ahead, a hexadecimal 64-bit number for each value.
 */
@EnabledIfSystemProperty(named = "golden.files", matches = ".+")
class GoldenFilesMaker {

  private static final int STEPS = 5;
  private static final TimeSeries HISTORY = GoldenHistory.hours();

  private final Path folder = Path.of(System.getProperty("golden.files", ""));

  @Test
  void makeFiles() throws IOException {
    Files.createDirectories(folder);
    write("lstm", recipe(NeuralModels.LSTM.withUnits(5, 3)).fit(HISTORY));
    GruFcn small = NeuralModels.GRU_FCN.withUnits(4).withFilters(3, 5, 4).withKernels(8, 5, 3);
    FittedForecaster parallel = recipe(small).fit(HISTORY);
    write("gru-fcn", parallel);
    write("gru-fcn-refitted", parallel.refit(HISTORY));
    write(
        "gru-fcn-serial",
        recipe(small.withWiring(Wiring.SERIAL)).nonNegative("x").bounds("y", 2, 4).fit(HISTORY));
    Map<String, TimeSeries> members = new LinkedHashMap<>();
    members.put("first", HISTORY);
    members.put("second", HISTORY.slice(20, 150));
    write("ridge-group", recipe(Baselines.RIDGE).fit(SeriesGroup.of(members)));
    TimeSeries bare = TimeSeries.of("x", HISTORY.values("x"));
    write("last-value", Forecaster.builder().model(Baselines.LAST_VALUE).fit(bare));
  }

  /** A file of format 1 with all that a window can show, told of the last rows of its history. */
  @Test
  void makeFileOfAllThatIsSeen() throws IOException {
    Files.createDirectories(folder);
    Map<String, TimeSeries> members = new LinkedHashMap<>();
    members.put("first", HISTORY);
    members.put("second", HISTORY.slice(20, 150));
    FittedForecaster seeing =
        recipe(NeuralModels.LSTM.withUnits(4))
            .targets("y")
            .knownFuture("x")
            .normalize(Normalization.MEAN)
            .calendar(CalendarFeatures.ONE_HOT)
            .seasonalLags(24, 30)
            .staticFeatures(StaticFeatures.PROFILE)
            .fit(SeriesGroup.of(members).withStatic("size", Map.of("first", 1., "second", 3.)));
    TimeSeries known = HISTORY.slice(0, 150);
    Forecast told = seeing.forSeries("first").forecast(known, HISTORY.slice(150, 160), STEPS);
    write("lstm-seeing", seeing, told);
  }

  private static ForecasterBuilder recipe(ModelSpec model) {
    return Forecaster.builder()
        .model(model instanceof NeuralSpec<?> network ? network.withEpochs(6) : model)
        .window(10)
        .horizon(2)
        .scaler(Scaler.log1p(Scaler.minMax()))
        .holidays(List.of(LocalDate.of(2024, 3, 29), LocalDate.of(2024, 4, 1)));
  }

  private void write(String name, FittedForecaster forecaster) throws IOException {
    write(name, forecaster, forecaster.forecast(HISTORY, STEPS));
  }

  private void write(String name, FittedForecaster forecaster, Forecast told) throws IOException {
    Path file = folder.resolve(name + ".forecaster");
    if (Files.exists(file)) {
      throw new IllegalStateException(file + " is there for ever; choose another folder");
    }
    forecaster.save(file);
    StringBuilder bits = new StringBuilder();
    for (double value : told.toSeries().toArray()) {
      bits.append("%016x%n".formatted(Double.doubleToRawLongBits(value)));
    }
    Files.writeString(folder.resolve(name + ".txt"), bits);
  }
}
