package io.github.forecast4j.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written is read byte by byte, by the published format and by none of our code. */
class SafetensorsFormatTest {

  private static final Map<String, Integer> SIZES = Map.of("F64", 8, "I64", 8, "F32", 4);

  private static Archive archive() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("single", Tensor.of(new float[] {1.5f}, 1));
    tensors.put("a \"quoted\\name\" é\n", Tensor.of(new float[] {1, 2, 3, 4, 5, -6}, 2, 3));
    tensors.put("scalar", Tensor.of(new double[] {Math.PI}));
    tensors.put("none", Tensor.of(new float[0], 0, 7));
    tensors.put("whole", Tensor.of(new long[] {Long.MIN_VALUE, -1, Long.MAX_VALUE}, 3));
    return new Archive(Map.of("text", "{\"nested\": [1, \"\\u0000\"]} ü"), tensors);
  }

  @Test
  void file_readByThePublishedFormat_holdsWhatWasPutIn() {
    byte[] file = archive().toBytes();
    int length = (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
    Bytes header = new Bytes(file, 8, 8 + length);
    assertThat(file[8]).isEqualTo((byte) '{');
    assertThat(8 + length).isGreaterThan(8).matches(end -> end % 8 == 0);

    Map<?, ?> names = (Map<?, ?>) header.value();
    header.onlySpacesFollow();

    Map<?, ?> metadata = (Map<?, ?>) names.remove("__metadata__");
    assertThat(metadata.get("text")).isEqualTo("{\"nested\": [1, \"\\u0000\"]} ü");
    assertThat((String) metadata.get("sha256")).matches("[0-9a-f]{64}");
    long at = 0;
    Map<Long, Map<?, ?>> byBegin = new HashMap<>();
    names.forEach(
        (name, entry) -> {
          List<?> offsets = (List<?>) ((Map<?, ?>) entry).get("data_offsets");
          if (!offsets.get(0).equals(offsets.get(1))) {
            byBegin.put((Long) offsets.get(0), (Map<?, ?>) entry);
          }
        });
    while (byBegin.containsKey(at)) {
      Map<?, ?> entry = byBegin.get(at);
      assertThat(entry).hasSize(3);
      long values =
          ((List<?>) entry.get("shape"))
              .stream().mapToLong(a -> (Long) a).reduce(1, (a, b) -> a * b);
      int size = SIZES.get((String) entry.get("dtype"));
      assertThat((8 + length + at) % size).as("aligned").isZero();
      long end = (Long) ((List<?>) entry.get("data_offsets")).get(1);
      assertThat(end - at).isEqualTo(values * size);
      at = end;
    }
    assertThat(8 + length + at).as("every byte is some tensor's").isEqualTo(file.length);
    ByteBuffer data =
        ByteBuffer.wrap(file, 8 + length, (int) at).slice().order(ByteOrder.LITTLE_ENDIAN);
    int quoted = begin(names, "a \"quoted\\name\" é\n");
    assertThat(data.getFloat(quoted + 5 * 4)).isEqualTo(-6);
    assertThat(data.getDouble(begin(names, "scalar"))).isEqualTo(Math.PI);
    assertThat(data.getLong(begin(names, "whole"))).isEqualTo(Long.MIN_VALUE);
    assertThat(((Map<?, ?>) names.get("scalar")).get("shape")).isEqualTo(List.of());
  }

  private static int begin(Map<?, ?> names, String name) {
    List<?> offsets = (List<?>) ((Map<?, ?>) names.get(name)).get("data_offsets");
    return ((Long) offsets.get(0)).intValue();
  }

  @Test
  void archive_writtenAndRead_isTheSame() {
    Archive written = archive();

    Archive read = Archive.read(new ByteArrayInputStream(written.toBytes()));

    assertThat(read.metadata()).isEqualTo(written.metadata());
    assertThat(read.tensors()).containsOnlyKeys(written.tensors().keySet());
    assertThat(read.tensor("single").orElseThrow().toFloats()).containsExactly(1.5f);
    assertThat(read.tensor("whole").orElseThrow().toLongs()).contains(-1L, Long.MAX_VALUE);
    assertThat(read.tensor("none").orElseThrow().shape()).containsExactly(0, 7);
    assertThat(read.toBytes()).isEqualTo(written.toBytes());
    assertThat(read.tensor("nobody")).isEmpty();
  }

  @Test
  void metadataThatLooksLikeADigest_doesNotConfuse() {
    String digits = "0".repeat(64);
    Archive odd = new Archive(Map.of("a" + digits, digits, "b", digits), Map.of());

    assertThat(Archive.read(new ByteArrayInputStream(odd.toBytes())).metadata())
        .isEqualTo(odd.metadata());
  }

  @Test
  void emptyArchive_isAFile() {
    Archive empty = new Archive(Map.of(), Map.of());

    assertThat(Archive.read(new ByteArrayInputStream(empty.toBytes())).tensors()).isEmpty();
  }

  @Test
  void tensors_thatDoNotFitOrAreNotFinite_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(new float[5], 2, 3))
        .withMessageContaining("5 values do not fill a tensor of shape [2, 3]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(new double[] {1, Double.NaN}, 2))
        .withMessageContaining("value 1 is NaN");
    assertThatThrownBy(() -> Tensor.of(new long[] {1}, 1).toFloats())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("I64, not F32");
  }

  /** JSON as RFC 8259 has it, byte by byte. */
  private static final class Bytes {

    private final byte[] bytes;
    private final int end;
    private int at;

    Bytes(byte[] bytes, int from, int end) {
      this.bytes = bytes;
      this.at = from;
      this.end = end;
    }

    void onlySpacesFollow() {
      while (at < end) {
        assertThat(bytes[at++]).isEqualTo((byte) ' ');
      }
    }

    Object value() {
      return switch (bytes[at]) {
        case '{' -> object();
        case '[' -> array();
        case '"' -> text();
        default -> number();
      };
    }

    private Map<String, Object> object() {
      Map<String, Object> object = new HashMap<>();
      at++;
      while (bytes[at] != '}') {
        String name = text();
        assertThat(bytes[at++]).isEqualTo((byte) ':');
        assertThat(object.put(name, value())).isNull();
        skipComma();
      }
      at++;
      return object;
    }

    private List<Object> array() {
      List<Object> array = new ArrayList<>();
      at++;
      while (bytes[at] != ']') {
        array.add(value());
        skipComma();
      }
      at++;
      return array;
    }

    private void skipComma() {
      at += bytes[at] == ',' ? 1 : 0;
    }

    private long number() {
      long number = 0;
      while (bytes[at] >= '0' && bytes[at] <= '9') {
        number = 10 * number + bytes[at++] - '0';
      }
      return number;
    }

    private String text() {
      assertThat(bytes[at++]).isEqualTo((byte) '"');
      ByteBuffer text = ByteBuffer.allocate(end - at);
      while (bytes[at] != '"') {
        text.put(bytes[at] == '\\' ? escaped() : bytes[at]);
        at++;
      }
      at++;
      return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    private byte escaped() {
      at++;
      return (byte)
          switch (bytes[at]) {
            case 'n' -> '\n';
            case '"', '\\', '/' -> bytes[at];
            default -> throw new IllegalStateException("escape " + (char) bytes[at]);
          };
    }
  }
}
