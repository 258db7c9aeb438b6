package io.github.forecast4j.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of a file, for which its own digits in the header count as zeros. */
final class Digest {

  /** What stands for the digits while they are not known. */
  static final String BLANK = "0".repeat(64);

  private final MessageDigest sha256;

  private Digest() {
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * The digest in 64 hexadecimal digits.
   *
   * @param header the header, its digits blank
   */
  static String of(byte[] length, byte[] header, byte[] data) {
    Digest digest = new Digest();
    digest.sha256.update(length);
    digest.sha256.update(header);
    digest.sha256.update(data);
    return HexFormat.of().formatHex(digest.sha256.digest());
  }

  /**
   * A copy of a header in which the first occurrence of some digits is others; as it is if none.
   */
  static byte[] replace(byte[] header, String digits, String by) {
    byte[] changed = header.clone();
    int at = indexOf(header, digits.getBytes(StandardCharsets.UTF_8));
    if (at >= 0) {
      byte[] bytes = by.getBytes(StandardCharsets.UTF_8);
      System.arraycopy(bytes, 0, changed, at, bytes.length);
    }
    return changed;
  }

  private static int indexOf(byte[] in, byte[] what) {
    for (int at = 0; at + what.length <= in.length; at++) {
      int same = 0;
      while (same < what.length && in[at + same] == what[same]) {
        same++;
      }
      if (same == what.length) {
        return at;
      }
    }
    return -1;
  }
}
