package io.github.forecast4j.http.serving;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Time stamps of the one form that most requests have, {@code 2024-07-01T00:00:00Z}. The parser of
 * the platform reads every form there is, and takes as long for it as a small network for a window.
 */
final class UtcTime {

  private static final String FORM = "0000-00-00T00:00:00Z";

  private UtcTime() {}

  /** True if a text is of the form; it may still name no time that there is. */
  static boolean isPlain(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char due = FORM.charAt(i);
      char is = text.charAt(i);
      if (due == '0' ? is < '0' || is > '9' : is != due) {
        return false;
      }
    }
    return true;
  }

  /**
   * The time of a text of the form.
   *
   * @throws java.time.DateTimeException if there is none
   */
  static ZonedDateTime parse(String text) {
    return ZonedDateTime.of(
        number(text, 0, 4),
        number(text, 5, 7),
        number(text, 8, 10),
        number(text, 11, 13),
        number(text, 14, 16),
        number(text, 17, 19),
        0,
        ZoneOffset.UTC);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
