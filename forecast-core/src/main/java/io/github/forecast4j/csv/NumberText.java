package io.github.forecast4j.csv;

import java.util.OptionalDouble;

/**
 * Reads a number as people write it: {@code -1.5}, {@code 1e-3}, {@code 1,234,567.8}, {@code 1
 * 234}, {@code 1'234}. Thousands are parted by one kind of mark (a blank, also the ones that do not
 * break, an apostrophe, or whichever of point and comma is not the decimal mark) into groups of
 * three digits after the first, which does not begin with 0.
 */
final class NumberText {

  private static final String BLANKS_AND_APOSTROPHES = " \u00a0\u202f\u2009'\u2019";
  private static final int GROUP = 3;

  /** Whole numbers up to here, times or by a power of ten up to 1e22, are rounded but once. */
  private static final long EXACT = 1L << 53;

  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18
  };

  private NumberText() {}

  /**
   * The nearest double of a text; empty if it is no number. A number too large is infinite.
   *
   * @param decimal the decimal mark, a point or a comma
   */
  static OptionalDouble parse(String text, char decimal) {
    int digits = 0;
    int fraction = -1;
    long whole = 0;
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        digits++;
        whole = digits <= TENS.length - 1 ? whole * 10 + (c - '0') : EXACT + 1;
        fraction += fraction >= 0 ? 1 : 0;
      } else if (c == decimal && fraction < 0) {
        fraction = 0;
      } else {
        return parseWritten(text, decimal);
      }
    }
    if (digits == 0) {
      return OptionalDouble.empty();
    }
    if (whole > EXACT || fraction >= TENS.length) {
      return OptionalDouble.of(Double.parseDouble(text.replace(decimal, '.')));
    }
    double value = whole / TENS[Math.max(0, fraction)];
    return OptionalDouble.of(text.charAt(0) == '-' ? -value : value);
  }

  /** A number with an exponent or thousands marks. */
  private static OptionalDouble parseWritten(String text, char decimal) {
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (exponent >= 0) {
      String power = text.substring(exponent + 1);
      boolean whole = isDigits(power, power.startsWith("-") || power.startsWith("+") ? 1 : 0);
      return whole && isPlain(text.substring(0, exponent), decimal)
          ? OptionalDouble.of(Double.parseDouble(text.replace(decimal, '.')))
          : OptionalDouble.empty();
    }
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int mark = text.indexOf(decimal);
    String integer = text.substring(start, mark < 0 ? text.length() : mark);
    if (!isGrouped(integer, decimal == '.' ? ',' : '.')
        || (mark >= 0 && !isDigits(text, mark + 1))) {
      return OptionalDouble.empty();
    }
    String plain =
        integer.replaceAll("[^0-9]", "") + (mark < 0 ? "" : "." + text.substring(mark + 1));
    return OptionalDouble.of(Double.parseDouble(text.substring(0, start) + plain));
  }

  private static boolean isPlain(String text, char decimal) {
    return text.indexOf('e') < 0
        && text.indexOf('E') < 0
        && text.chars().allMatch(c -> isDigit(c) || c == decimal || c == '-' || c == '+')
        && parse(text, decimal).isPresent();
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** True if digits, at least one, follow from a place to the end. */
  private static boolean isDigits(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return from < text.length();
  }

  /** True if an integer is written in groups of three, parted by one mark. */
  private static boolean isGrouped(String integer, char mark) {
    int group = 0;
    char used = 0;
    for (int i = 0; i < integer.length(); i++) {
      char c = integer.charAt(i);
      if (isDigit(c)) {
        group++;
      } else {
        boolean known = c == mark || BLANKS_AND_APOSTROPHES.indexOf(c) >= 0;
        boolean full = used == 0 ? (group >= 1 && group <= GROUP) : (group == GROUP && c == used);
        if (!known || !full) {
          return false;
        }
        used = c;
        group = 0;
      }
    }
    return used != 0 && group == GROUP && integer.charAt(0) != '0';
  }
}
