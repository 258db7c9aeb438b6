package io.github.forecast4j.examples.report;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places such as {@code {{verdict}}} to be filled. What is filled in is not looked at
 * again, so it may hold braces of its own.
 *
 * @param text the text
 */
record Template(String text) {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

  /**
   * The text with all places filled.
   *
   * @throws IllegalArgumentException if nothing is given for a place
   */
  String fill(Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
  }

  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("nothing is given for {{%s}}".formatted(name));
    }
    return value;
  }
}
