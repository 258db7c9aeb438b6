package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.github.forecast4j.http.error.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * JSON as this service reads and writes it: strictly, within bounds that no body can escape, and
 * with the shortest digits that give a number back.
 */
public final class JsonFormat {

  /** The deepest nesting: the contract needs less than half of it. */
  static final int DEPTH = 16;

  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_NAME = 1_000;
  private static final int LONGEST_TEXT = 10_000;

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNameLength(LONGEST_NAME)
                  .maxStringLength(LONGEST_TEXT)
                  .build())
          .build();

  private JsonFormat() {}

  /** Writes one value. */
  @FunctionalInterface
  public interface Content {

    /** Writes it. */
    void write(JsonGenerator json) throws IOException;
  }

  /** The bytes of a value, in UTF-8. */
  public static byte[] bytes(Content content) {
    try (ByteArrayBuilder out = new ByteArrayBuilder()) {
      try (JsonGenerator json = FACTORY.createGenerator(out)) {
        content.write(json);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonParser parser(byte[] body) {
    try {
      return FACTORY.createParser(body);
    } catch (IOException e) {
      // The first bytes are those of an encoding that nobody uses.
      throw Problem.malformed(Place.BODY).rule("the body must be JSON in UTF-8").toException();
    }
  }
}
