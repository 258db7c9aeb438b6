package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.error.ProblemException;
import java.io.IOException;

/** Tells of bodies that are no JSON. */
final class Malformed {

  private static final String ADVICE = ": enable ";

  private Malformed() {}

  /** The problem of a body that a parser stumbled over. */
  static ProblemException json(JsonParser parser, IOException e) {
    return Problem.malformed(Place.of(parser))
        .rule("the body must be valid JSON in UTF-8, each name given once, within the bounds")
        .value(what(e))
        .remedy("numbers are finite, and a gap is null")
        .toException();
  }

  /** What the parser says, without what only its programmer could do about it. */
  private static String what(IOException e) {
    if (!(e instanceof JacksonException json)) {
      return String.valueOf(e.getMessage());
    }
    String message = String.valueOf(json.getOriginalMessage()).lines().findFirst().orElse("");
    int advice = message.indexOf(ADVICE);
    String said = advice < 0 ? message : message.substring(0, advice);
    JsonLocation place = json.getLocation();
    return place == null
        ? said
        : "%s at line %d, column %d".formatted(said, place.getLineNr(), place.getColumnNr());
  }
}
