package io.github.forecast4j.examples.input;

import io.github.forecast4j.series.TimeSeries;
import java.util.Locale;
import java.util.Optional;

/**
 * How many rows of a series were filled.
 *
 * @param rows the rows that lacked a value and lack none now
 * @param atEnd how many of them are the last rows of the series, where what was filled in is what a
 *     forecast goes on from
 */
public record Filling(int rows, int atEnd) {

  /** Nothing was filled. */
  public static final Filling NONE = new Filling(0, 0);

  /**
   * The difference between two states of a series.
   *
   * @param read how it was read
   * @param filled the same rows and channels, filled
   */
  public static Filling of(TimeSeries read, TimeSeries filled) {
    int rows = 0;
    int atEnd = 0;
    for (int row = 0; row < read.length(); row++) {
      boolean changed = read.hasGap(row) && !filled.hasGap(row);
      rows += changed ? 1 : 0;
      atEnd = changed ? atEnd + 1 : 0;
    }
    return new Filling(rows, atEnd);
  }

  /** Two series together. */
  public Filling plus(Filling other) {
    return new Filling(rows + other.rows, atEnd + other.atEnd);
  }

  /** A sentence for users; empty if nothing was filled. */
  public Optional<String> told() {
    if (rows == 0) {
      return Optional.empty();
    }
    String end =
        atEnd == 0 ? "" : ", %,d of them at the end, where values may just not be there yet";
    return Optional.of(
        String.format(
            Locale.ROOT, "%,d rows with missing values are filled" + end + ".", rows, atEnd));
  }
}
