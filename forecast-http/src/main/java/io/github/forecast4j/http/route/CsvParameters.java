package io.github.forecast4j.http.route;

import io.github.forecast4j.clean.GapFilling;
import io.github.forecast4j.csv.CsvFormat;
import io.github.forecast4j.csv.EpochUnit;
import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeStep;
import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query says of a CSV file, beyond what can be found out.
 *
 * @param query the parameters
 */
record CsvParameters(MultiMap query) {

  private static final int LONGEST = 200;
  private static final int MOST = 200;
  private static final int LONGEST_SEASON = 100_000;
  private static final Set<String> NAMES =
      Set.of(
          "without",
          "gap",
          "header",
          "delimiter",
          "decimal",
          "time",
          "pattern",
          "epoch",
          "step",
          "zone",
          "fill",
          "season");
  private static final List<String> OF_TIME = List.of("pattern", "epoch", "step", "zone");
  private static final Map<String, GapFilling> FILLINGS =
      Map.of("linear", GapFilling.linear(), "last", GapFilling.last(), "zero", GapFilling.zero());

  /** Changes a format by a text. */
  private interface Change {
    CsvFormat apply(CsvFormat format, String text);
  }

  /**
   * How the file is to be understood.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if a parameter is unknown or refused
   */
  CsvFormat format() {
    requireKnown();
    CsvFormat format =
        CsvFormat.DETECT
            .withoutChannels(query.getAll("without"))
            .withGaps(query.getAll("gap").toArray(String[]::new));
    format = with(format, "header", CsvParameters::header);
    format = with(format, "delimiter", (f, text) -> f.withDelimiter(character(text)));
    format = with(format, "decimal", (f, text) -> f.withDecimal(character(text)));
    format = with(format, "time", CsvFormat::withTimeColumn);
    format = with(format, "pattern", CsvFormat::withTimePattern);
    format = with(format, "epoch", (f, text) -> f.withEpoch(unit(text)));
    format = with(format, "step", (f, text) -> f.withStep(TimeStep.parse(text)));
    return with(format, "zone", (f, text) -> f.withZone(ZoneId.of(text)));
  }

  /**
   * How gaps are filled, if they are.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if there is no such way
   */
  Optional<GapFilling> filling() {
    String fill = once("fill");
    if (!"seasonal".equals(fill) && once("season") != null) {
      throw refused("season", "goes with fill=seasonal alone", query.get("season"));
    }
    if (fill == null) {
      return Optional.empty();
    }
    if ("seasonal".equals(fill)) {
      return Optional.of(GapFilling.seasonal(season()));
    }
    GapFilling filling = FILLINGS.get(fill);
    if (filling == null) {
      throw refused("fill", "must be one of linear, last, zero, seasonal", fill);
    }
    return Optional.of(filling);
  }

  private int season() {
    String text = String.valueOf(query.get("season"));
    if (!text.matches("[1-9][0-9]{0,5}") || Integer.parseInt(text) > LONGEST_SEASON) {
      throw refused("season", "must be a number of rows from 1 to " + LONGEST_SEASON, text);
    }
    return Integer.parseInt(text);
  }

  private void requireKnown() {
    for (Map.Entry<String, String> parameter : query) {
      if (!NAMES.contains(parameter.getKey())) {
        throw refused(
            parameter.getKey(), "must be one of " + NAMES.stream().sorted().toList(), "unknown");
      }
      if (parameter.getValue().length() > LONGEST) {
        throw refused(
            parameter.getKey(),
            "must have at most %d characters".formatted(LONGEST),
            parameter.getValue());
      }
    }
    if (query.size() > MOST) {
      throw refused("query", "must have at most %d parameters".formatted(MOST), query.size());
    }
  }

  private CsvFormat with(CsvFormat format, String name, Change change) {
    String given = once(name);
    if (given == null) {
      return format;
    }
    try {
      return change.apply(format, given);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw refused(name, String.valueOf(e.getMessage()), given);
    }
  }

  private @Nullable String once(String name) {
    List<String> given = query.getAll(name);
    if (given.size() > 1) {
      throw refused(name, "must be given once", given.size() + " times");
    }
    return given.isEmpty() ? null : given.get(0);
  }

  /**
   * Refuses what is said of time where a file has none: it would change nothing.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if there is such a parameter
   */
  void requireUsed(TimeGrid found) {
    if (found.timeStep().isPresent()) {
      return;
    }
    for (String name : OF_TIME) {
      if (query.contains(name)) {
        throw Problem.unusable(name)
            .rule("says something of a column of time, and none was found")
            .value(query.get(name))
            .remedy("name the column with the parameter 'time'")
            .toException();
      }
    }
  }

  private static RuntimeException refused(String name, String rule, Object value) {
    return Problem.malformed(name).rule(rule).value(value).toException();
  }

  private static CsvFormat header(CsvFormat format, String text) {
    return switch (text) {
      case "true" -> format.withHeader();
      case "false" -> format.withoutHeader();
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  private static char character(String text) {
    if ("tab".equals(text)) {
      return '\t';
    }
    if (text.length() != 1) {
      throw new IllegalArgumentException("must be one character, or the word tab");
    }
    return text.charAt(0);
  }

  private static EpochUnit unit(String text) {
    try {
      return EpochUnit.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "must be seconds, milliseconds, microseconds or nanoseconds", e);
    }
  }
}
