package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonToken;
import io.github.forecast4j.http.error.Problem;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object or array that has begun and not ended. */
final class Frame {

  private final Shape shape;
  private final @Nullable Frame outer;
  private final Set<String> seen = new HashSet<>();
  private int items;

  Frame(Shape shape, @Nullable Frame outer) {
    this.shape = shape;
    this.outer = outer;
  }

  @Nullable Frame outer() {
    return outer;
  }

  /** The shape of the member that a name announces. */
  Shape member(String name, CheckedParser parser) {
    if (shape.isAny()) {
      return Shape.ANY;
    }
    Shape named = shape.members().named().get(name);
    if (named != null) {
      seen.add(name);
      return named;
    }
    Shape others = shape.members().others();
    if (others == null) {
      throw Problem.malformed(Place.of(parser.at()))
          .rule("must be one of the fields " + shape.members().named().keySet())
          .value("the unknown field '" + name + "'")
          .remedy("leave it away, or mend its name")
          .toException();
    }
    return others;
  }

  /** The shape of the next item. */
  Shape item(CheckedParser parser) {
    items++;
    if (items > shape.limits().most()) {
      throw parser.wrong("must have at most %d items".formatted(shape.limits().most()), "more");
    }
    Shape item = shape.items();
    return item == null ? Shape.ANY : item;
  }

  /** Checks what can be checked only at the end. */
  void end(JsonToken token, CheckedParser parser) {
    if (token == JsonToken.END_ARRAY && items < shape.limits().least()) {
      throw Problem.malformed(Place.ofEnded(parser.at()))
          .rule("must have at least %d item".formatted(shape.limits().least()))
          .value(items + " items")
          .toException();
    }
    for (String required : shape.members().required()) {
      if (token == JsonToken.END_OBJECT && !seen.contains(required)) {
        throw Problem.malformed(Place.ofMember(parser.at(), required))
            .rule("is required")
            .value("missing")
            .toException();
      }
    }
  }
}
