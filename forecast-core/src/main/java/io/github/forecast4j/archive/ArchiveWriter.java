package io.github.forecast4j.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes an archive as bytes: metadata, then the tensors, larger numbers first, so that all align.
 */
final class ArchiveWriter {

  private static final JsonFactory JSON = new JsonFactory();

  /** Where the first tensor begins is a multiple of this. */
  private static final int ALIGNMENT = 8;

  private final Archive archive;
  private final List<Map.Entry<String, Tensor>> tensors;

  private ArchiveWriter(Archive archive) {
    this.archive = archive;
    this.tensors =
        archive.tensors().entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<String, Tensor>>comparingInt(
                        e -> -e.getValue().type().bytes())
                    .thenComparing(Map.Entry::getKey))
            .toList();
  }

  /** The bytes of the file. */
  static byte[] bytes(Archive archive) {
    ArchiveWriter writer = new ArchiveWriter(archive);
    byte[] data = writer.data();
    byte[] header = writer.header();
    byte[] length =
        ByteBuffer.allocate(Long.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(header.length)
            .array();
    String digest = Digest.of(length, header, data);
    return ByteBuffer.allocate(Math.addExact(length.length + header.length, data.length))
        .put(length)
        .put(Digest.replace(header, Digest.BLANK, digest))
        .put(data)
        .array();
  }

  private byte[] data() {
    long size = tensors.stream().mapToLong(e -> e.getValue().view().capacity()).sum();
    if (size > Archive.LARGEST_FILE) {
      throw new ArchiveException(
          "tensors of %d bytes are more than the %d of the largest file"
              .formatted(size, Archive.LARGEST_FILE));
    }
    ByteBuffer data = ByteBuffer.allocate((int) size);
    tensors.forEach(entry -> data.put(entry.getValue().view()));
    return data.array();
  }

  /** The header with a blank digest, filled with spaces up to the alignment. */
  private byte[] header() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      writeMetadata(json);
      writeTensors(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    while ((Long.BYTES + out.size()) % ALIGNMENT != 0) {
      out.write(' ');
    }
    return out.toByteArray();
  }

  /** The digest comes first, so that the first run of its digits in the file is it. */
  private void writeMetadata(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(Header.METADATA);
    json.writeStringField(Archive.DIGEST, Digest.BLANK);
    for (Map.Entry<String, String> entry : archive.metadata().entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  private void writeTensors(JsonGenerator json) throws IOException {
    int at = 0;
    for (Map.Entry<String, Tensor> entry : tensors) {
      Tensor tensor = entry.getValue();
      int end = at + tensor.view().capacity();
      json.writeObjectFieldStart(entry.getKey());
      json.writeStringField(Header.TYPE, tensor.type().name());
      json.writeFieldName(Header.SHAPE);
      json.writeArray(tensor.shape().stream().mapToInt(i -> i).toArray(), 0, tensor.shape().size());
      json.writeFieldName(Header.OFFSETS);
      json.writeArray(new int[] {at, end}, 0, 2);
      json.writeEndObject();
      at = end;
    }
  }
}
