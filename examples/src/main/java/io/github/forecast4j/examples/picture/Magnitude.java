package io.github.forecast4j.examples.picture;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Short labels for numbers of any size: {@code 1.5T}, {@code 20k}, {@code 0.08}. */
final class Magnitude {

  private static final String[] SUFFIXES = {"", "k", "M", "G", "T", "P"};

  private Magnitude() {}

  /** A label of at most four digits. */
  static String label(double value) {
    double shown = value;
    int thousands = 0;
    while (Math.abs(shown) >= 1000 && thousands < SUFFIXES.length - 1) {
      shown /= 1000;
      thousands++;
    }
    return format("0.####", shown) + SUFFIXES[thousands];
  }

  /** A label with four decimals. */
  static String score(double value) {
    return format("0.0000", value);
  }

  private static String format(String pattern, double value) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
