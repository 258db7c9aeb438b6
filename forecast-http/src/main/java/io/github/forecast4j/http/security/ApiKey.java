package io.github.forecast4j.http.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A key that opens the service: whose it is, and its digest, which stands for it. */
public final class ApiKey {

  private static final String DIGEST = "sha256:";
  private static final Pattern DIGITS = Pattern.compile("\\p{XDigit}{64}");
  private static final int PARTS = 3;

  private final Client client;
  private final byte[] digest;

  private ApiKey(Client client, byte[] digest) {
    this.client = client;
    this.digest = digest;
  }

  /**
   * A key written as {@code role:name:key}; the key itself can be written as {@code sha256:} and
   * the 64 hexadecimal digits of its digest.
   *
   * @param place where it is written, for messages, such as {@code line 3 of --api-keys}
   * @throws IllegalArgumentException if it is written otherwise; the message shows no part of it,
   *     as the parts may be in the wrong order
   */
  public static ApiKey of(String place, String text) {
    String[] parts = text.strip().split(":", PARTS);
    if (parts.length < PARTS || parts[1].isBlank() || parts[2].isBlank()) {
      throw wrong(place, "role:name:key");
    }
    Role role =
        Role.find(parts[0])
            .orElseThrow(() -> wrong(place, "role:name:key with the role 'read' or 'admin'"));
    return new ApiKey(new Client(parts[1], role), digestOf(place, parts[2]));
  }

  private static byte[] digestOf(String place, String key) {
    if (!key.startsWith(DIGEST)) {
      return sha256(key);
    }
    String digits = key.substring(DIGEST.length());
    if (!DIGITS.matcher(digits).matches()) {
      throw wrong(place, "role:name:key with 64 hexadecimal digits after 'sha256:'");
    }
    return HexFormat.of().parseHex(digits);
  }

  private static IllegalArgumentException wrong(String place, String rule) {
    return new IllegalArgumentException("%s must be %s".formatted(place, rule));
  }

  static byte[] sha256(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whose it is. */
  Client client() {
    return client;
  }

  /** True if a digest is that of this key, told in a time that does not depend on where not. */
  boolean has(byte[] other) {
    return MessageDigest.isEqual(digest, other);
  }
}
