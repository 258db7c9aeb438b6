package io.github.forecast4j.examples.input;

import java.util.Arrays;
import java.util.Locale;

/** A choice among constants, by the words of the command line. */
final class Choice {

  private Choice() {}

  /**
   * The constant of a word.
   *
   * @throws IllegalArgumentException if there is none
   */
  static <E extends Enum<E>> E of(Class<E> type, String option, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s is one of %s, was '%s'".formatted(option, words(type), word)));
  }

  private static Object words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Choice::word).toList();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
