package io.github.forecast4j.http.route;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A file as it is sent: packed once, and known by what is in it. Immutable. */
final class PackedFile {

  private static final int TAG_BYTES = 8;

  private final byte[] plain;
  private final byte[] gzip;
  private final String tag;

  private PackedFile(byte[] plain, byte[] gzip, String tag) {
    this.plain = plain;
    this.gzip = gzip;
    this.tag = tag;
  }

  static PackedFile of(byte[] plain) {
    return new PackedFile(plain, pack(plain), tag(plain));
  }

  private static byte[] pack(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new SmallestGzip(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Takes its time, because it packs once. */
  private static final class SmallestGzip extends GZIPOutputStream {

    SmallestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  private static String tag(byte[] plain) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
      return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The bytes as they are; for sending alone. */
  byte[] plain() {
    return plain;
  }

  /** The bytes packed by gzip; for sending alone. */
  byte[] gzip() {
    return gzip;
  }

  /** What changes when the bytes do: an ETag. */
  String tag() {
    return tag;
  }
}
