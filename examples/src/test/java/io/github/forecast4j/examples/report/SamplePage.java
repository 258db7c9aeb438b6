package io.github.forecast4j.examples.report;

import io.github.forecast4j.examples.picture.Losses;
import io.github.forecast4j.examples.picture.Score;
import io.github.forecast4j.examples.picture.Values;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Pages of noise, as large as wished.
 *
 * @param series how many series
 * @param rows the rows of each; the last 60 % are forecast
 * @param networks how many networks
 * @param epochs the epochs of each
 */
record SamplePage(int series, int rows, int networks, int epochs) {

  private static final String CHANNEL = "load";

  ReportPage page() {
    List<ModelEntry> models =
        IntStream.range(0, networks).mapToObj(network -> entry("network-" + network)).toList();
    return new ReportPage(
        new ReportPage.Summary("X", "load of noise", "No model can know noise.", List.of()),
        models,
        IntStream.range(0, series).mapToObj(this::dataset).toList(),
        new ReportPage.Making(
            List.of(new Fact("Window", "12 steps")), List.of(new Fact("Java", "17")), "make it"));
  }

  private static ModelEntry entry(String name) {
    return new ModelEntry(
        Score.network(name, .2, new Score.Spread(.1, .3)),
        new ModelEntry.Measures(.1, OptionalDouble.empty(), .2, .5, 1),
        Map.of("units", "64"));
  }

  private Dataset dataset(int number) {
    double[] values = noise(number, rows);
    TimeStep step = TimeStep.parse("PT10M");
    StampGrid grid = StampGrid.of(Instant.parse("2024-01-01T00:00:00Z"), step);
    TimeSeries all = TimeSeries.of(grid, List.of(CHANNEL), values);
    int test = rows * 2 / 5;
    return new Dataset(
        "series-" + number,
        new Dataset.Frame(grid, rows, new Parts(test - 10, test)),
        Gaps.of(all),
        List.of(),
        List.of(Distribution.of(CHANNEL, values, values)),
        Correlations.of(all),
        List.of(new View(CHANNEL, test, Values.of(values), runs(rows - test))));
  }

  private List<Run> runs(int tested) {
    List<Run> runs = new ArrayList<>();
    for (int network = 0; network < networks; network++) {
      Values losses = Values.of(noise(network, epochs));
      Map<String, Double> scores = new LinkedHashMap<>();
      List.of("rmse_scaled", "rmse", "mae", "smape", "r2", "skill").forEach(s -> scores.put(s, .2));
      runs.add(
          new Run(
              "network-" + network,
              Values.of(noise(network + 100, tested)),
              Values.of(.2),
              Optional.of(new Run.Learning(new Losses("network-" + network, losses, losses), 3)),
              scores,
              List.of(.2)));
    }
    return runs;
  }

  private static double[] noise(int seed, int count) {
    Random random = new Random(seed);
    return random.doubles(count).map(share -> 1e9 * share).toArray();
  }
}
