package io.github.forecast4j;

import io.github.forecast4j.encode.CalendarFeatures;
import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.encode.Levels;
import io.github.forecast4j.encode.Normalization;
import io.github.forecast4j.encode.StaticFeatures;
import io.github.forecast4j.model.ModelSpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is said of the encoding while a recipe is written, setting by setting; the rest is what the
 * model prefers. What is said later of a setting replaces what was said before.
 */
final class EncodingChoice {

  private static final String NORMALIZATION = "normalize";
  private static final String CALENDAR = "calendar";
  private static final String LIMIT = "boundInputs";
  private static final String LAGS = "seasonalLags";
  private static final String LEVELS = "levels";
  private static final String STATICS = "staticFeatures";

  private final Map<String, Said> said = new LinkedHashMap<>();

  /** One setting, as it stands in the program, and what it does. */
  private record Said(String text, UnaryOperator<Encoding> change) {}

  void normalization(Normalization kind) {
    say(NORMALIZATION, "normalize(" + kind + ")", e -> e.withNormalization(kind));
  }

  void calendar(CalendarFeatures features) {
    say(CALENDAR, "calendar(" + features + ")", e -> e.withCalendar(features));
  }

  void limit(double limit) {
    if (!(limit >= 0 && limit <= Float.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "boundInputs must be a finite limit >= 0 that a float holds, in scaled units, was %s; unboundedInputs() is for none"
              .formatted(limit));
    }
    say(LIMIT, "boundInputs(" + limit + ")", e -> e.withLimit(limit));
  }

  void noLimit() {
    say(LIMIT, "unboundedInputs()", e -> e.withLimit(Double.POSITIVE_INFINITY));
  }

  void lags(int... steps) {
    // Refused at once, not when the recipe is built.
    Encoding.PLAIN.withLags(steps);
    say(LAGS, "seasonalLags(" + Arrays.toString(steps) + ")", e -> e.withLags(steps));
  }

  void statics(StaticFeatures features) {
    say(STATICS, "staticFeatures(" + features + ")", e -> e.withStatics(features));
  }

  void levels(Levels levels) {
    say(LEVELS, "levels(" + levels + ")", e -> e.withLevels(levels));
  }

  private void say(String setting, String text, UnaryOperator<Encoding> change) {
    said.put(setting, new Said(text, change));
  }

  /**
   * The encoding for a model.
   *
   * @param holidays true if there are holidays to be seen
   * @throws IllegalStateException if what is said contradicts them, or the model
   */
  Encoding of(ModelSpec model, boolean holidays) {
    Encoding preferred = model.encoding();
    Encoding encoding = preferred;
    for (Said one : said.values()) {
      encoding = one.change().apply(encoding);
    }
    if (said.containsKey(CALENDAR) && encoding.calendar() == CalendarFeatures.NONE && holidays) {
      throw new IllegalStateException(
          "holidays(...) are part of the calendar that calendar(NONE) leaves out; leave one away");
    }
    if (model.encodingIsFixed() && !encoding.equals(preferred)) {
      throw new IllegalStateException(
          "model(%s) is defined on normalize(%s) and calendar(%s) alone; leave %s away"
              .formatted(
                  model.name(),
                  preferred.normalization(),
                  preferred.calendar(),
                  others(preferred)));
    }
    return encoding;
  }

  /** What is said that makes another encoding. */
  private List<String> others(Encoding preferred) {
    return said.values().stream()
        .filter(one -> !one.change().apply(preferred).equals(preferred))
        .map(Said::text)
        .toList();
  }
}
