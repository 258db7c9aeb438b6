package io.github.forecast4j.examples.picture;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The typeface of all pictures: the first of a list that the machine has, else its sans serif. */
final class Typeface {

  private static final List<String> WANTED =
      List.of(
          "Inter",
          "Source Sans 3",
          "Noto Sans",
          "Roboto",
          "Open Sans",
          "Segoe UI",
          "Helvetica Neue",
          "Liberation Sans",
          "DejaVu Sans");

  private static final String FAMILY = choose();

  private Typeface() {}

  static Font regular(float size) {
    return new Font(FAMILY, Font.PLAIN, 1).deriveFont(size);
  }

  static Font bold(float size) {
    return new Font(FAMILY, Font.BOLD, 1).deriveFont(size);
  }

  private static String choose() {
    String[] names =
        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT);
    Set<String> installed = Arrays.stream(names).collect(Collectors.toSet());
    return WANTED.stream().filter(installed::contains).findFirst().orElse(Font.SANS_SERIF);
  }
}
