package io.github.forecast4j.http.json;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a value of a body must look like: a schema of the contract, made ready to be held against
 * tokens as they come.
 *
 * @param kinds the kinds it may be of
 * @param members the rules for its members, if it is an object
 * @param items the shape of its items, if it is an array; null if they may be anything
 * @param limits the bounds of its size
 * @param words the only texts it may be; empty for any
 */
record Shape(
    Set<Kind> kinds, Members members, @Nullable Shape items, Limits limits, List<String> words) {

  /** What a JSON value can be. */
  enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /**
   * The members of an object.
   *
   * @param named the shapes of members by name
   * @param others the shape of all other members; null if there must be none
   * @param required the names that must be there
   */
  record Members(Map<String, Shape> named, @Nullable Shape others, List<String> required) {}

  /**
   * Bounds: of a number's value, an array's items, or a text's length.
   *
   * @param low the least value
   * @param high the largest value
   * @param open true if low and high themselves are excluded
   * @param least the fewest items
   * @param most the most items or characters
   */
  record Limits(double low, double high, boolean open, int least, int most) {

    static final Limits NONE =
        new Limits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, 0, Integer.MAX_VALUE);

    boolean admit(double value) {
      return open ? value > low && value < high : value >= low && value <= high;
    }
  }

  private static final int ALL_KINDS = Kind.values().length;

  /** Anything at all. */
  static final Shape ANY =
      new Shape(
          Collections.unmodifiableSet(EnumSet.allOf(Kind.class)),
          new Members(Map.of(), null, List.of()),
          null,
          Limits.NONE,
          List.of());

  boolean isAny() {
    return kinds.size() == ALL_KINDS;
  }

  /** How messages name the kinds. */
  String kindsInWords() {
    List<String> names =
        kinds.stream().sorted().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
    return String.join(" or ", names);
  }
}
