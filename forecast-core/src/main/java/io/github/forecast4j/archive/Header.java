package io.github.forecast4j.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The header of a file, read as strictly as the format can be read: no name twice, no field missing
 * or unknown, tensors side by side without a hole.
 */
final class Header {

  static final String METADATA = "__metadata__";
  static final String TYPE = "dtype";
  static final String SHAPE = "shape";
  static final String OFFSETS = "data_offsets";

  private static final int MOST_NAMES = 10_000;
  private static final int LONGEST_NAME = 1_000;
  private static final int MOST_AXES = 8;

  /** A header is three levels deep: all, a tensor, its shape. */
  private static final int DEPTH = 3;

  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxNameLength(LONGEST_NAME)
                  .maxStringLength(Archive.LARGEST_HEADER)
                  .build())
          .build();

  /**
   * Where a tensor stands.
   *
   * @param begin its first byte, from the end of the header
   * @param end the byte after its last
   */
  record Place(String name, Tensor.Type type, List<Integer> shape, int begin, int end) {}

  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final List<Place> places = new ArrayList<>();

  private Header() {}

  /**
   * Reads a header.
   *
   * @throws ArchiveException if it is not one
   */
  static Header parse(byte[] bytes) {
    Header header = new Header();
    try (JsonParser json = JSON.createParser(text(bytes))) {
      header.read(json);
    } catch (IOException e) {
      throw new ArchiveException("the header is no valid JSON: " + firstLine(e), e);
    }
    header.requireSideBySide();
    return header;
  }

  /** The texts by name, the digest among them. */
  Map<String, String> metadata() {
    return metadata;
  }

  /** The tensors in the order in which they stand. */
  List<Place> places() {
    return places;
  }

  /** The bytes of all tensors. */
  int size() {
    return places.isEmpty() ? 0 : places.get(places.size() - 1).end();
  }

  private static String text(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != '{') {
      throw new ArchiveException("the header does not begin with {, so this is no such file");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ArchiveException("the header is no UTF-8: " + e.getMessage(), e);
    }
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private void read(JsonParser json) throws IOException {
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      require(json.nextToken() == JsonToken.START_OBJECT, "'%s' is no object".formatted(name));
      if (name.equals(METADATA)) {
        readMetadata(json);
      } else {
        places.add(place(name, json));
      }
      require(
          metadata.size() + places.size() <= MOST_NAMES,
          "there are over %d names".formatted(MOST_NAMES));
    }
    require(json.nextToken() == null, "something follows its end");
  }

  private void readMetadata(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      require(
          json.nextToken() == JsonToken.VALUE_STRING, "metadata '%s' is no text".formatted(name));
      require(metadata.size() < MOST_NAMES, "there are over %d names".formatted(MOST_NAMES));
      metadata.put(name, json.getText());
    }
  }

  private static Place place(String name, JsonParser json) throws IOException {
    String type = "";
    List<Long> shape = List.of();
    List<Long> offsets = List.of();
    int fields = 0;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      fields++;
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case TYPE -> type = text(name, json);
        case SHAPE -> shape = numbers(name, field, json, MOST_AXES);
        case OFFSETS -> offsets = numbers(name, field, json, 2);
        default -> throw refused("tensor '%s' has an unknown field '%s'".formatted(name, field));
      }
    }
    require(fields == 3, "tensor '%s' needs dtype, shape and data_offsets".formatted(name));
    require(offsets.size() == 2, "tensor '%s' needs two data_offsets".formatted(name));
    return place(name, type(name, type), shape, offsets);
  }

  private static Place place(String name, Tensor.Type type, List<Long> shape, List<Long> offsets) {
    long begin = offsets.get(0);
    long end = offsets.get(1);
    require(
        begin >= 0 && begin <= end && end <= Archive.LARGEST_FILE,
        "tensor '%s' claims the bytes %d to %d".formatted(name, begin, end));
    long bytes = type.bytes();
    for (long axis : shape) {
      require(
          axis >= 0 && axis <= Archive.LARGEST_FILE,
          "tensor '%s' has an axis of %d".formatted(name, axis));
      bytes *= axis;
      require(
          bytes <= Archive.LARGEST_FILE,
          "tensor '%s' of shape %s is too large".formatted(name, shape));
    }
    require(
        bytes == end - begin,
        "tensor '%s', %s of shape %s, takes %d bytes, but claims %d to %d"
            .formatted(name, type, shape, bytes, begin, end));
    return new Place(
        name, type, shape.stream().map(Math::toIntExact).toList(), (int) begin, (int) end);
  }

  private static String text(String name, JsonParser json) throws IOException {
    require(
        json.currentToken() == JsonToken.VALUE_STRING, "tensor '%s' has no dtype".formatted(name));
    return json.getText();
  }

  private static Tensor.Type type(String name, String type) {
    for (Tensor.Type known : Tensor.Type.values()) {
      if (known.name().equals(type)) {
        return known;
      }
    }
    throw refused("tensor '%s' is of dtype '%s'; known are F64, I64, F32".formatted(name, type));
  }

  private static List<Long> numbers(String name, String field, JsonParser json, int most)
      throws IOException {
    require(
        json.currentToken() == JsonToken.START_ARRAY,
        "'%s' of '%s' is no array".formatted(field, name));
    List<Long> numbers = new ArrayList<>();
    while (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
      require(
          numbers.size() < most, "'%s' of '%s' has over %d numbers".formatted(field, name, most));
      numbers.add(json.getLongValue());
    }
    require(
        json.currentToken() == JsonToken.END_ARRAY,
        "'%s' of '%s' is not whole".formatted(field, name));
    return numbers;
  }

  private void requireSideBySide() {
    places.sort(Comparator.comparingInt(Place::begin).thenComparingInt(Place::end));
    int at = 0;
    for (Place place : places) {
      require(
          place.begin() == at,
          "tensor '%s' begins at byte %d, where byte %d is due: a hole or an overlap"
              .formatted(place.name(), place.begin(), at));
      at = place.end();
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw refused(message);
    }
  }

  private static ArchiveException refused(String message) {
    return new ArchiveException("the header is refused: " + message);
  }
}
