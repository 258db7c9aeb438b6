package io.github.forecast4j.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.metric.Metric;
import io.github.forecast4j.metric.Metrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {

  private static final Metric NOT_A_NUMBER =
      new Metric() {
        @Override
        public String name() {
          return "nan";
        }

        @Override
        public double score(double[] actual, double[] forecast) {
          return Double.NaN;
        }
      };

  @TempDir Path folder;

  private final BacktestComparison comparison = comparison();

  @Test
  void csv_hasALineForEveryScore() throws IOException {
    Path file = folder.resolve("scores.csv");

    comparison.writeCsv(file);

    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0))
        .isEqualTo("recipe,series,target,fold,steps_ahead,count,rmse,nan,skill");
    assertThat(lines).hasSize(1 + 2 * 2 * (1 + 3 + 2));
    assertThat(lines.get(1)).startsWith("ridge,,x,,,12,").doesNotContain("NaN");
    assertThat(lines).anyMatch(line -> line.startsWith("\"a, b\",,y,2,,4,"));
    assertThat(lines).anyMatch(line -> line.startsWith("ridge,,y,,2,6,"));
  }

  @Test
  void json_ofAComparison_hasFoldsScoresAndDifferences_andNoNaN() throws IOException {
    Path file = folder.resolve("scores.json");

    comparison.writeJson(file);

    assertThat(Files.readString(file)).doesNotContain("NaN").contains("\"nan\" : null");
    assertThat(names(file))
        .startsWith("horizon", "folds", "fold", "training_from", "training_to", "origins", "step")
        .containsSequence("recipe", "omissions", "origins", "series", "scores")
        .containsSequence(
            "series", "target", "fold", "steps_ahead", "count", "rmse", "nan", "skill")
        .endsWith("one", "other", "observations", "mean_difference", "statistic", "p_value");
  }

  @Test
  void json_ofOneResult_hasNoDifferences() throws IOException {
    Path file = folder.resolve("scores.json");

    comparison.result("ridge").writeJson(file);

    assertThat(names(file)).endsWith("differences");
  }

  @Test
  void table_hasEveryRecipeByFoldAndByStep() {
    assertThat(comparison.toTable())
        .contains("rmse", "skill by fold", "skill by steps ahead", "Diebold-Mariano")
        .containsPattern("ridge +x ")
        .containsPattern("a, b +y ");
  }

  @Test
  void files_thatCannotBeWritten_areNamed() {
    Path nowhere = folder.resolve("missing").resolve("scores");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> comparison.writeCsv(nowhere))
        .withMessageContaining("missing");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> comparison.writeJson(nowhere))
        .withMessageContaining("missing");
  }

  private static BacktestComparison comparison() {
    Map<String, Forecaster> recipes = new LinkedHashMap<>();
    recipes.put("ridge", Forecaster.builder().model(Baselines.RIDGE).horizon(2).build());
    recipes.put("a, b", Forecaster.builder().model(Baselines.MEAN).horizon(2).build());
    return Backtest.of(Folds.rolling(3).withOrigins(2))
        .withMetrics(Metrics.RMSE, NOT_A_NUMBER)
        .compare(recipes, BacktestTest.wave(1, 120));
  }

  /** The names of all fields, in order. */
  private static List<String> names(Path file) throws IOException {
    List<String> names = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          names.add(json.currentName());
        }
      }
    }
    return names;
  }
}
