package io.github.forecast4j.examples.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * JSON that may stand within a script element: no text in it can end the element or open a comment.
 * Numbers have {@value #DIGITS} significant digits, those in lists {@value #LIST_DIGITS}; what is
 * not finite is null.
 */
final class Json {

  private static final int DIGITS = 7;
  private static final int LIST_DIGITS = 4;

  private final JsonGenerator generator;

  private Json(JsonGenerator generator) {
    this.generator = generator;
  }

  /** The text of an object. */
  static String object(Consumer<Json> fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
      generator.setCharacterEscapes(new MarkupEscapes());
      generator.writeStartObject();
      fields.accept(new Json(generator));
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  Json text(String name, String value) {
    return write(() -> generator.writeStringField(name, value));
  }

  Json flag(String name, boolean value) {
    return write(() -> generator.writeBooleanField(name, value));
  }

  Json integer(String name, long value) {
    return write(() -> generator.writeNumberField(name, value));
  }

  Json number(String name, double value) {
    write(() -> generator.writeFieldName(name));
    return number(value, DIGITS);
  }

  Json numbers(String name, double... values) {
    return list(
        name,
        () -> {
          for (double value : values) {
            number(value, LIST_DIGITS);
          }
        });
  }

  Json integers(String name, long... values) {
    return list(name, () -> integers(values));
  }

  /** Whole numbers, one list in another. */
  Json pairs(String name, Collection<long[]> pairs) {
    return list(
        name,
        () ->
            pairs.forEach(
                pair -> {
                  write(generator::writeStartArray);
                  integers(pair);
                  write(generator::writeEndArray);
                }));
  }

  /** Numbers as multiples of a unit; null where there is none. */
  Json multiples(String name, double unit, double... values) {
    return list(
        name,
        () -> {
          for (double value : values) {
            multiple(value / unit);
          }
        });
  }

  Json object(String name, Consumer<Json> fields) {
    write(() -> generator.writeFieldName(name));
    return item(fields);
  }

  <T> Json objects(String name, Collection<T> items, Consumer<T> fields) {
    return list(name, () -> items.forEach(item -> item(json -> fields.accept(item))));
  }

  private Json item(Consumer<Json> fields) {
    write(generator::writeStartObject);
    fields.accept(this);
    return write(generator::writeEndObject);
  }

  private Json list(String name, Runnable items) {
    write(() -> generator.writeArrayFieldStart(name));
    items.run();
    return write(generator::writeEndArray);
  }

  private void integers(long... values) {
    for (long value : values) {
      write(() -> generator.writeNumber(value));
    }
  }

  private void multiple(double value) {
    if (Double.isFinite(value)) {
      write(() -> generator.writeNumber(Math.round(value)));
    } else {
      write(generator::writeNull);
    }
  }

  private Json number(double value, int digits) {
    if (Double.isFinite(value)) {
      BigDecimal rounded =
          new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
      return write(() -> generator.writeNumber(rounded));
    }
    return write(generator::writeNull);
  }

  private Json write(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  /** Writes the characters of markup as their numbers. */
  private static final class MarkupEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    private final int[] escapes = standardAsciiEscapesForJSON();

    MarkupEscapes() {
      escapes['<'] = ESCAPE_STANDARD;
      escapes['>'] = ESCAPE_STANDARD;
      escapes['&'] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return escapes.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return null;
    }
  }
}
