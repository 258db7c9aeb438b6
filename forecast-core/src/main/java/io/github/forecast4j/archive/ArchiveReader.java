package io.github.forecast4j.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an archive from a stream, piece by piece, each checked before the next is believed. */
final class ArchiveReader {

  private final InputStream in;

  ArchiveReader(InputStream in) {
    this.in = in;
  }

  /**
   * Reads all of it.
   *
   * @throws ArchiveException if it is refused
   */
  Archive read() throws IOException {
    byte[] length = bytes(Long.BYTES, "the length of its header");
    byte[] text = bytes(headerLength(length), "its header");
    Header header = Header.parse(text);
    byte[] data = bytes(header.size(), "its tensors");
    if (in.read() >= 0) {
      throw new ArchiveException(
          "something follows the last tensor; the file is not what was saved");
    }
    verify(header.metadata().remove(Archive.DIGEST), length, text, data);
    return new Archive(header.metadata(), tensors(header, data));
  }

  private static int headerLength(byte[] bytes) {
    long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (length < 2 || length > Archive.LARGEST_HEADER) {
      throw new ArchiveException(
          "it claims a header of %s bytes, but 2 to %d can be; this is no such file"
              .formatted(Long.toUnsignedString(length), Archive.LARGEST_HEADER));
    }
    return (int) length;
  }

  /** So many bytes; the stream takes memory only as they come. */
  private byte[] bytes(int count, String what) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new ArchiveException(
          "it ends within %s: %d bytes of %d are there; the file is cut off"
              .formatted(what, bytes.length, count));
    }
    return bytes;
  }

  private static void verify(@Nullable String digest, byte[] length, byte[] header, byte[] data) {
    if (digest == null || digest.length() != Digest.BLANK.length()) {
      throw new ArchiveException(
          "it has no digest under '%s', so nothing says that it is whole"
              .formatted(Archive.DIGEST));
    }
    String actual = Digest.of(length, Digest.replace(header, digest, Digest.BLANK), data);
    if (!actual.equals(digest)) {
      throw new ArchiveException(
          "its SHA-256 is %s, but it says %s; the file was damaged or changed"
              .formatted(actual, digest));
    }
  }

  private static Map<String, Tensor> tensors(Header header, byte[] data) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Header.Place place : header.places()) {
      ByteBuffer bytes = ByteBuffer.wrap(data, place.begin(), place.end() - place.begin());
      try {
        tensors.put(place.name(), Tensor.over(place.type(), place.shape(), bytes));
      } catch (IllegalArgumentException e) {
        throw new ArchiveException("tensor '%s': %s".formatted(place.name(), e.getMessage()), e);
      }
    }
    return tensors;
  }
}
