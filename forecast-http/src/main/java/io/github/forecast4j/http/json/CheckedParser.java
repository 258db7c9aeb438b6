package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.error.ProblemException;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A parser that holds every token against the contract before it hands it on: who reads from it
 * meets nothing but what the contract allows. It needs no tree, so memory does not grow with the
 * body.
 */
final class CheckedParser implements AutoCloseable {

  private final JsonParser parser;
  private @Nullable Frame top;
  private @Nullable Shape next;

  /** A parser of a body, which starts before its first token. */
  CheckedParser(byte[] body, Shape shape) {
    this.next = shape;
    this.parser = JsonFormat.parser(body);
  }

  /**
   * What a reader makes of a body, which must hold one value.
   *
   * @param reader reads on from the start of the value
   * @throws ProblemException if the contract allows no such body
   */
  static <T> T read(byte[] body, Shape shape, Function<CheckedParser, T> reader) {
    try (CheckedParser parser = new CheckedParser(body, shape)) {
      parser.nextToken();
      T found = reader.apply(parser);
      parser.end();
      return found;
    }
  }

  /**
   * The next token.
   *
   * @throws ProblemException if it is none that the contract allows here, or no JSON
   */
  JsonToken nextToken() {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw Problem.malformed(Place.of(parser))
            .rule("the body must be one JSON value")
            .value("the end of the body")
            .toException();
      }
      accept(token);
      return token;
    } catch (IOException e) {
      throw Malformed.json(parser, e);
    }
  }

  /** Checks that nothing follows the value that was read. */
  void end() {
    try {
      if (parser.nextToken() != null) {
        throw Problem.malformed(Place.BODY)
            .rule("nothing may follow the JSON value of the body")
            .toException();
      }
    } catch (IOException e) {
      throw Malformed.json(parser, e);
    }
  }

  private void accept(JsonToken token) throws IOException {
    switch (token) {
      case FIELD_NAME -> next = Objects.requireNonNull(top).member(parser.currentName(), this);
      case START_OBJECT, START_ARRAY -> {
        Shape shape = value();
        Scalars.requireKind(shape, token, this);
        top = new Frame(shape, top);
      }
      case END_OBJECT, END_ARRAY -> {
        Frame ended = Objects.requireNonNull(top);
        ended.end(token, this);
        top = ended.outer();
      }
      default -> Scalars.check(value(), token, this);
    }
  }

  /** The shape of the value that comes: an item, or what the name before it said. */
  private Shape value() {
    Shape named = next;
    if (named != null) {
      next = null;
      return named;
    }
    return Objects.requireNonNull(top).item(this);
  }

  /** The parser itself, for values. */
  JsonParser at() {
    return parser;
  }

  /** The number that the parser stands at; not finite if it is none that a double can hold. */
  double number() {
    try {
      return parser.getDoubleValue();
    } catch (IOException e) {
      throw Malformed.json(parser, e);
    }
  }

  /** The whole number that the parser stands at. */
  int whole() {
    double value = number();
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw wrong("must be a whole number of at most " + Integer.MAX_VALUE, value);
    }
    return (int) value;
  }

  /** The text that the parser stands at. */
  String text() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw Malformed.json(parser, e);
    }
  }

  /** Passes over a value that nobody reads, which is checked all the same. */
  void skip(JsonToken first) {
    int depth = depth(first);
    while (depth > 0) {
      depth += depth(nextToken());
    }
  }

  private static int depth(JsonToken token) {
    if (token.isStructStart()) {
      return 1;
    }
    return token.isStructEnd() ? -1 : 0;
  }

  /** Refuses the value that the parser stands at. */
  ProblemException wrong(String rule, Object value) {
    return Problem.malformed(Place.of(parser)).rule(rule).value(value).toException();
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw Malformed.json(parser, e);
    }
  }
}
