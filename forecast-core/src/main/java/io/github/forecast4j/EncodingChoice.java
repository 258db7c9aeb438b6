package io.github.forecast4j;

import io.github.forecast4j.encode.CalendarFeatures;
import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.encode.Normalization;
import io.github.forecast4j.model.ModelSpec;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the encoding while a recipe is written; the rest is what the model prefers.
 *
 * @param normalization how windows are made comparable, if it is said
 * @param calendar what is seen of the calendar, if it is said
 */
record EncodingChoice(@Nullable Normalization normalization, @Nullable CalendarFeatures calendar) {

  /** Nothing said. */
  static final EncodingChoice NONE = new EncodingChoice(null, null);

  EncodingChoice with(Normalization kind) {
    return new EncodingChoice(kind, calendar);
  }

  EncodingChoice with(CalendarFeatures features) {
    return new EncodingChoice(normalization, features);
  }

  /**
   * The encoding for a model.
   *
   * @param holidays true if there are holidays to be seen
   * @throws IllegalStateException if the choice contradicts them, or the model
   */
  Encoding of(ModelSpec model, boolean holidays) {
    if (calendar == CalendarFeatures.NONE && holidays) {
      throw new IllegalStateException(
          "holidays(...) are part of the calendar that calendar(NONE) leaves out; leave one away");
    }
    Encoding preferred = model.encoding();
    Encoding encoding =
        new Encoding(
            normalization == null ? preferred.normalization() : normalization,
            calendar == null ? preferred.calendar() : calendar);
    if (model.encodingIsFixed() && !encoding.equals(preferred)) {
      throw new IllegalStateException(
          "model(%s) is defined on normalize(%s) and calendar(%s); leave both settings away"
              .formatted(model.name(), preferred.normalization(), preferred.calendar()));
    }
    return encoding;
  }
}
