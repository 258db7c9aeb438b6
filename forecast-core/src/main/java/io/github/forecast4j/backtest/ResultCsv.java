package io.github.forecast4j.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * Results as CSV, a line for each score: {@code recipe,series,target,fold,steps_ahead,count}, the
 * metrics, {@code skill}. An empty fold or step means all of them; an empty number is not finite.
 */
final class ResultCsv {

  private ResultCsv() {}

  static void write(Path file, List<BacktestResult> results) {
    try (Writer csv = Files.newBufferedWriter(file)) {
      List<Object> header =
          new ArrayList<>(List.of("recipe", "series", "target", "fold", "steps_ahead", "count"));
      header.addAll(results.get(0).scores().get(0).metrics().keySet());
      header.add("skill");
      CSVFormat.RFC4180.printRecord(csv, header.toArray());
      for (BacktestResult result : results) {
        for (Score score : (Iterable<Score>) scores(result)::iterator) {
          CSVFormat.RFC4180.printRecord(csv, line(result.name(), score).toArray());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** All scores of a result: over all, by fold, by step. */
  static Stream<Score> scores(BacktestResult result) {
    return Stream.of(result.scores(), result.scoresByFold(), result.scoresByStep())
        .flatMap(List::stream);
  }

  private static List<Object> line(String name, Score score) {
    List<Object> line = new ArrayList<>();
    line.add(name);
    line.add(score.place().series());
    line.add(score.place().target());
    line.add(orEmpty(score.fold()));
    line.add(orEmpty(score.stepsAhead()));
    line.add(score.count());
    score.metrics().values().forEach(value -> line.add(finite(value)));
    line.add(finite(score.skill()));
    return line;
  }

  private static Object orEmpty(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : "";
  }

  private static Object finite(double value) {
    return Double.isFinite(value) ? value : "";
  }
}
