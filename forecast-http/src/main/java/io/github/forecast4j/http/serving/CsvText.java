package io.github.forecast4j.http.serving;

import io.github.forecast4j.clean.Fences;
import io.github.forecast4j.clean.Fences.Fence;
import io.github.forecast4j.clean.GapFilling;
import io.github.forecast4j.clean.GapReport;
import io.github.forecast4j.clean.Outlier;
import io.github.forecast4j.csv.CsvException;
import io.github.forecast4j.csv.CsvFormat;
import io.github.forecast4j.csv.CsvSeries;
import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.SeriesFound;
import io.github.forecast4j.series.TimeSeries;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a CSV file, as a body brings it.
 *
 * @param format what is known of it
 * @param filling how its gaps are filled, if they are
 * @param mostValues the most values of a series, and the most cells of the text
 */
public record CsvText(CsvFormat format, Optional<GapFilling> filling, int mostValues) {

  private static final String NAME = "csv";

  /** Tukey's "far out": values that nobody would call usual. */
  private static final double FAR_OUT = 3;

  private static final String CELL_ENDS = ",;\t|\n";
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  /**
   * What a text holds.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if it is no series, by line and column
   */
  public SeriesFound read(byte[] text) {
    requirePlain(text);
    requireFewCells(text);
    TimeSeries series = series(text);
    GapReport gaps = GapReport.of(series);
    TimeSeries filled = filling.map(rule -> rule.fill(series)).orElse(series);
    return new SeriesFound(filled, gaps, odd(series));
  }

  private TimeSeries series(byte[] text) {
    try {
      return CsvSeries.read(
          NAME, new ByteArrayInputStream(text), format.withMostValues(mostValues));
    } catch (CsvException e) {
      throw refused(e);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw Problem.unusable(NAME).rule(String.valueOf(e.getMessage())).toException();
    }
  }

  private static RuntimeException refused(CsvException why) {
    Problem problem = Problem.unusable(field(why)).rule(Remedies.inParameters(why.rule()));
    Optional<String> value = why.place().flatMap(CsvException.Place::value);
    return value.map(problem::value).orElse(problem).toException();
  }

  /** The place: {@code csv}, {@code line 3}, or {@code line 3, column visitors}. */
  private static String field(CsvException why) {
    return why.place()
        .map(at -> "line " + at.line() + at.column().map(name -> ", column " + name).orElse(""))
        .orElse(NAME);
  }

  /** What is packed can become any size. */
  private static void requirePlain(byte[] text) {
    boolean gzip =
        text.length > 1 && (text[0] & 0xff) == GZIP_FIRST && (text[1] & 0xff) == GZIP_SECOND;
    if (gzip) {
      throw Problem.unusable(NAME)
          .rule("must be plain text")
          .value("gzip")
          .remedy("unpack it first")
          .toException();
    }
  }

  /** Cells take more memory than their text, so they are counted before they are made. */
  private void requireFewCells(byte[] text) {
    long cells = 1;
    for (byte character : text) {
      cells += CELL_ENDS.indexOf(character) >= 0 ? 1 : 0;
    }
    // Time and id are no values.
    if (cells > 3L * mostValues) {
      throw Problem.unusable(NAME)
          .rule("must have at most %d values".formatted(mostValues))
          .value("more")
          .remedy("leave rows or columns out, or start the service with a larger --max-values")
          .toException();
    }
  }

  /** Values far out; where half of the values are alike, nothing tells what is far. */
  private static List<Outlier> odd(TimeSeries series) {
    List<String> filled =
        series.channels().stream().filter(name -> hasValue(series.values(name))).toList();
    if (filled.isEmpty()) {
      return List.of();
    }
    Map<String, Fence> ranges =
        new LinkedHashMap<>(Fences.of(series.select(filled), FAR_OUT).ranges());
    ranges.values().removeIf(fence -> fence.low() == fence.high());
    return new Fences(ranges).outliers(series);
  }

  private static boolean hasValue(double... values) {
    for (double value : values) {
      if (!Double.isNaN(value)) {
        return true;
      }
    }
    return false;
  }
}
