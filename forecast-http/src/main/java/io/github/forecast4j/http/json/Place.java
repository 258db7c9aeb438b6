package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;

/** How problems name a place in a body: {@code series[0].values.n_bytes[3]}. */
final class Place {

  /** The whole of it. */
  static final String BODY = "body";

  private Place() {}

  /** The value or name that a parser stands at. */
  static String of(JsonParser parser) {
    return of(
        parser.currentToken() != null && parser.currentToken().isStructStart()
            ? parser.getParsingContext().getParent()
            : parser.getParsingContext());
  }

  /** The object or array that has just ended. */
  static String ofEnded(JsonParser parser) {
    return of(parser.getParsingContext());
  }

  /** A member of the object that has just ended. */
  static String ofMember(JsonParser parser, String name) {
    String object = ofEnded(parser);
    return object.equals(BODY) ? name : object + "." + name;
  }

  private static String of(JsonStreamContext innermost) {
    StringBuilder path = new StringBuilder();
    for (JsonStreamContext c = innermost; c != null && !c.inRoot(); c = c.getParent()) {
      if (c.inArray()) {
        path.insert(0, "[" + c.getCurrentIndex() + "]");
      } else if (c.hasCurrentName()) {
        path.insert(0, c.getCurrentName()).insert(0, '.');
      }
    }
    String found = path.toString();
    if (found.isEmpty()) {
      return BODY;
    }
    return found.startsWith(".") ? found.substring(1) : found;
  }
}
