package io.github.forecast4j.csv;

import java.util.Locale;
import java.util.Set;

/** The words of a cell that say that there is no value. */
final class GapWords {

  private static final Set<String> WORDS = Set.of("nan", "na", "n/a", "null");
  private static final int LONGEST = 4;

  private GapWords() {}

  /** True if a cell is empty, or a word for a gap in any case of letters. */
  static boolean contains(String cell, CsvFormat format) {
    return cell.isEmpty()
        || (cell.length() <= LONGEST && WORDS.contains(cell.toLowerCase(Locale.ROOT)))
        || (!format.gaps().isEmpty() && format.gaps().contains(cell.toLowerCase(Locale.ROOT)));
  }
}
