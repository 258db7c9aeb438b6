package io.github.forecast4j.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what parts cells: of tab, semicolon, bar and comma the one that occurs equally often, and
 * at all, in each of the first lines, outside of quotes. If that is true of none, it is the only
 * one that occurs in the first line; of several, the file says too little.
 */
final class Delimiter {

  private static final char DEFAULT = ',';
  private static final String CANDIDATES = "\t;|,";
  private static final int MOST_LINES = 20;
  private static final int MOST_CHARACTERS = 1 << 16;

  private Delimiter() {}

  /** Looks ahead in a text, which stays where it is. */
  static char find(CsvSource source, BufferedReader reader) throws IOException {
    char[] ahead = new char[MOST_CHARACTERS];
    reader.mark(MOST_CHARACTERS);
    int length = 0;
    int read = reader.read(ahead);
    while (read > 0) {
      length += read;
      read = reader.read(ahead, length, ahead.length - length);
    }
    reader.reset();
    List<int[]> lines = counts(ahead, length);
    return lines.isEmpty() ? DEFAULT : choose(source, lines);
  }

  private static char choose(CsvSource source, List<int[]> lines) {
    StringBuilder steady = new StringBuilder();
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < CANDIDATES.length(); i++) {
      int candidate = i;
      int times = lines.get(0)[candidate];
      if (times > 0) {
        first.append(CANDIDATES.charAt(candidate));
        if (lines.stream().allMatch(line -> line[candidate] == times)) {
          steady.append(CANDIDATES.charAt(candidate));
        }
      }
    }
    StringBuilder found = steady.isEmpty() ? first : steady;
    if (found.length() > 1) {
      throw new CsvException(
          source.name(),
          "each of '%s' could part the cells; say which by CsvFormat.withDelimiter(...)"
              .formatted(found.toString().replace("\t", "tab")));
    }
    return found.isEmpty() ? DEFAULT : found.charAt(0);
  }

  /** How often each candidate occurs in each of the first lines that are not empty. */
  private static List<int[]> counts(char[] text, int length) {
    List<int[]> lines = new ArrayList<>();
    int[] line = new int[CANDIDATES.length()];
    boolean quoted = false;
    boolean empty = true;
    for (int i = 0; i < length && lines.size() < MOST_LINES; i++) {
      char c = text[i];
      quoted ^= c == '"';
      if (!quoted && (c == '\n' || c == '\r')) {
        if (!empty) {
          lines.add(line);
        }
        line = new int[CANDIDATES.length()];
        empty = true;
      } else {
        empty = false;
        int candidate = quoted ? -1 : CANDIDATES.indexOf(c);
        if (candidate >= 0) {
          line[candidate]++;
        }
      }
    }
    // A line that the look ahead cut off says nothing, unless the text ends there.
    if (!empty && length < text.length && lines.size() < MOST_LINES) {
      lines.add(line);
    }
    return lines;
  }
}
