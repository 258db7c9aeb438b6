package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonToken;
import io.github.forecast4j.http.json.Shape.Kind;
import io.github.forecast4j.http.json.Shape.Limits;

/** Holds single values against their shapes. */
final class Scalars {

  private Scalars() {}

  /** Checks a number, text, truth value or null. */
  static void check(Shape shape, JsonToken token, CheckedParser parser) {
    requireKind(shape, token, parser);
    if (token.isNumeric()) {
      checkNumber(shape, parser);
    } else if (token == JsonToken.VALUE_STRING) {
      checkText(shape, parser);
    }
  }

  /** Checks that a value is of a kind that is allowed. */
  static void requireKind(Shape shape, JsonToken token, CheckedParser parser) {
    Kind kind = kind(token);
    boolean allowed =
        shape.kinds().contains(kind)
            || (kind == Kind.INTEGER && shape.kinds().contains(Kind.NUMBER))
            || (kind == Kind.NUMBER && shape.kinds().contains(Kind.INTEGER));
    if (!allowed) {
      throw parser.wrong("must be " + shape.kindsInWords(), shown(token, parser));
    }
  }

  private static Kind kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> Kind.OBJECT;
      case START_ARRAY -> Kind.ARRAY;
      case VALUE_STRING -> Kind.STRING;
      case VALUE_NUMBER_INT -> Kind.INTEGER;
      case VALUE_NUMBER_FLOAT -> Kind.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
      default -> Kind.NULL;
    };
  }

  private static String shown(JsonToken token, CheckedParser parser) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> '"' + parser.text() + '"';
      default -> parser.text();
    };
  }

  private static void checkNumber(Shape shape, CheckedParser parser) {
    double value = parser.number();
    if (!Double.isFinite(value)) {
      throw parser.wrong("must be a finite number", parser.text());
    }
    Limits limits = shape.limits();
    if (!limits.admit(value)) {
      throw parser.wrong(bounds(limits), parser.text());
    }
    if (value != Math.rint(value) && !shape.kinds().contains(Kind.NUMBER)) {
      throw parser.wrong("must be a whole number", parser.text());
    }
  }

  private static String bounds(Limits limits) {
    if (limits.open()) {
      return "must lie between %s and %s".formatted(limits.low(), limits.high());
    }
    return limits.high() == Double.POSITIVE_INFINITY
        ? "must be at least %d".formatted((long) limits.low())
        : "must be from %d to %d".formatted((long) limits.low(), (long) limits.high());
  }

  private static void checkText(Shape shape, CheckedParser parser) {
    if (parser.text().length() > shape.limits().most()) {
      throw parser.wrong(
          "must have at most %d characters".formatted(shape.limits().most()), parser.text());
    }
    if (!shape.words().isEmpty() && !shape.words().contains(parser.text())) {
      throw parser.wrong("must be one of " + shape.words(), parser.text());
    }
  }
}
