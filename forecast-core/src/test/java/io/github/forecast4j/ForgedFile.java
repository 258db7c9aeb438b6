package io.github.forecast4j;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A saved file taken apart, changed by someone who knows the format, and signed again. */
final class ForgedFile {

  private static final Pattern DIGEST = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");
  private static final String BLANK = "0".repeat(64);

  private final String header;
  private final byte[] data;

  private ForgedFile(String header, byte[] data) {
    this.header = header;
    this.data = data;
  }

  static ForgedFile of(byte[] file) {
    int length = Math.toIntExact(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong());
    return new ForgedFile(
        new String(file, Long.BYTES, length, StandardCharsets.UTF_8),
        Arrays.copyOfRange(file, Long.BYTES + length, file.length));
  }

  String header() {
    return header;
  }

  /** The file with another header, signed. */
  byte[] withHeader(UnaryOperator<String> change) {
    return signed(change.apply(header), data);
  }

  /** The file with the first occurrence of a text in its header replaced, signed. */
  byte[] replacing(String text, String by) {
    if (!header.contains(text)) {
      throw new IllegalArgumentException("the header has no " + text + " in " + header);
    }
    return withHeader(h -> h.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(by)));
  }

  /** The file with eight bytes at a place of a tensor replaced, signed. */
  byte[] withBytes(String tensor, int at, byte... bytes) {
    byte[] changed = data.clone();
    System.arraycopy(bytes, 0, changed, begin(tensor) + at, bytes.length);
    return signed(header, changed);
  }

  /** The first byte of a tensor. */
  int begin(String tensor) {
    Matcher place =
        Pattern.compile(
                Pattern.quote('"' + tensor + '"') + ":\\{[^}]*\"data_offsets\":\\[(\\d+),(\\d+)]")
            .matcher(header);
    if (!place.find()) {
      throw new IllegalArgumentException("no tensor " + tensor);
    }
    return Integer.parseInt(place.group(1));
  }

  /** A whole file, whose digest is right if it has one. */
  static byte[] signed(String header, byte[] data) {
    byte[] blank = bytes(DIGEST.matcher(header).replaceFirst("\"sha256\":\"" + BLANK + '"'), data);
    String digest = sha256(blank);
    return bytes(DIGEST.matcher(header).replaceFirst("\"sha256\":\"" + digest + '"'), data);
  }

  private static byte[] bytes(String header, byte[] data) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + text.length + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(text.length)
        .put(text)
        .put(data)
        .array();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
