package io.github.forecast4j.http.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A series as a request has it: columns by name, and perhaps where its rows stand.
 *
 * @param path what problems put before {@code start} and {@code step}; empty for the request itself
 * @param columns what problems call the columns
 * @param start the time stamp of the first row, in ISO 8601, if given
 * @param step the distance between rows, in ISO 8601, if given
 * @param values the values of each channel, NaN in gaps
 * @param future the values after them of channels that are known in advance
 */
public record SeriesColumns(
    String path,
    String columns,
    @Nullable String start,
    @Nullable String step,
    Map<String, double[]> values,
    Map<String, double[]> future) {

  /** Columns of which nothing is known in advance. */
  public SeriesColumns(
      String path,
      String columns,
      @Nullable String start,
      @Nullable String step,
      Map<String, double[]> values) {
    this(path, columns, start, step, values, Map.of());
  }

  /** The same on other rows of the calendar. */
  public SeriesColumns at(@Nullable String otherStart, @Nullable String otherStep) {
    return new SeriesColumns(path, columns, otherStart, otherStep, values, future);
  }

  /** The same column under another name, if there is one. */
  public SeriesColumns named(String channel) {
    return new SeriesColumns(
        path, columns, start, step, Map.of(channel, values.values().iterator().next()));
  }

  /** The path of a field of it. */
  public String field(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
