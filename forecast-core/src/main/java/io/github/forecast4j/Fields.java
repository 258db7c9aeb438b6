package io.github.forecast4j;

import io.github.forecast4j.archive.ArchiveException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a JSON object in a file, each asked for by name and kind. What is missing or of
 * another kind is refused by its path; what nobody asks for is ignored.
 */
final class Fields {

  private final String path;
  private final Map<?, ?> values;

  private Fields(String path, Object value) {
    this.path = path;
    if (!(value instanceof Map<?, ?> object)) {
      throw new ArchiveException("'%s' must be an object, was %s".formatted(path, value));
    }
    this.values = object;
  }

  /** The fields of a text that is one object. */
  static Fields parse(String path, String text) {
    return new Fields(path, Json.parse(path, text));
  }

  /** The objects of a text that is an array of them. */
  static List<Fields> parseAll(String path, String text) {
    return objects(path, Json.parse(path, text));
  }

  /** The texts of a text that is an array of them. */
  static List<String> parseTexts(String path, String text) {
    return texts(path, Json.parse(path, text));
  }

  /** True if there is a field of a name. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /** A text. */
  String text(String name) {
    return text(path(name), value(name));
  }

  /** A whole number. */
  long whole(String name) {
    if (value(name) instanceof Long number) {
      return number;
    }
    throw wrong(path(name), "a whole number", value(name));
  }

  /** A whole number from 0 to a most. */
  int count(String name, int most) {
    long number = whole(name);
    if (number < 0 || number > most) {
      throw wrong(path(name), "from 0 to " + most, number);
    }
    return (int) number;
  }

  /** A list of whole numbers from 0 on. */
  int[] counts(String name) {
    return list(path(name), value(name)).stream()
        .mapToInt(item -> count(path(name), item))
        .toArray();
  }

  private static int count(String path, Object value) {
    if (value instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE) {
      return number.intValue();
    }
    throw wrong(path, "whole numbers from 0 to " + Integer.MAX_VALUE, value);
  }

  /** A number. */
  double real(String name) {
    return real(path(name), value(name));
  }

  /** A list of texts. */
  List<String> texts(String name) {
    return texts(path(name), value(name));
  }

  /** A list of numbers. */
  double[] reals(String name) {
    return list(path(name), value(name)).stream()
        .mapToDouble(item -> real(path(name), item))
        .toArray();
  }

  /** An object. */
  Fields object(String name) {
    return new Fields(path(name), value(name));
  }

  /** A list of objects. */
  List<Fields> objects(String name) {
    return objects(path(name), value(name));
  }

  /** All fields of an object that has texts only, in order. */
  Map<String, String> textMap(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    object(name).values.forEach((key, value) -> texts.put((String) key, text(path(name), value)));
    return texts;
  }

  /** All fields of an object that has numbers only, in order. */
  Map<String, Double> realMap(String name) {
    Map<String, Double> reals = new LinkedHashMap<>();
    object(name).values.forEach((key, value) -> reals.put((String) key, real(path(name), value)));
    return reals;
  }

  private String path(String name) {
    return path + "." + name;
  }

  private Object value(String name) {
    return Optional.<Object>ofNullable(values.get(name))
        .orElseThrow(() -> new ArchiveException("'%s' is missing".formatted(path(name))));
  }

  private static String text(String path, Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw wrong(path, "a text", value);
  }

  private static double real(String path, Object value) {
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw wrong(path, "a finite number", value);
  }

  private static List<?> list(String path, Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw wrong(path, "an array", value);
  }

  private static List<String> texts(String path, Object value) {
    return list(path, value).stream().map(item -> text(path, item)).toList();
  }

  private static List<Fields> objects(String path, Object value) {
    return list(path, value).stream().map(item -> new Fields(path, item)).toList();
  }

  private static ArchiveException wrong(String path, String due, Object value) {
    String shown = String.valueOf(value);
    String head = shown.length() > 80 ? shown.substring(0, 80) + "…" : shown;
    return new ArchiveException("'%s' must be %s, was %s".formatted(path, due, head));
  }
}
