package io.github.forecast4j.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How origins are written: as browsers send them, which is what they are compared with. */
final class Origins {

  /** The option that names them. */
  static final String OPTION = "--cors-origin";

  private static final String ALL = "*";
  private static final Pattern ORIGIN =
      Pattern.compile("https?://(?:[a-z0-9.-]+|\\[[0-9a-f:.]+])(?::([0-9]{1,5}))?");
  private static final int LAST_PORT = 65_535;

  private Origins() {}

  static void check(List<String> origins) {
    for (String origin : origins) {
      if (!isOrigin(origin) && !(origin.equals(ALL) && origins.size() == 1)) {
        throw new IllegalArgumentException(
            "%s must be origins like https://example.org:8443, in lower case and without a path, or '*' alone, was '%s'"
                .formatted(OPTION, origin));
      }
    }
  }

  private static boolean isOrigin(String text) {
    Matcher matcher = ORIGIN.matcher(text);
    return matcher.matches()
        && (matcher.group(1) == null || Integer.parseInt(matcher.group(1)) <= LAST_PORT);
  }
}
