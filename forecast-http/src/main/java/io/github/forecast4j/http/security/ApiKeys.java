package io.github.forecast4j.http.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The keys that open the service. Only their digests are kept, and every key is compared with all
 * of them in a time that does not depend on where they differ.
 */
public final class ApiKeys {

  private static final String DIGEST = "sha256:";
  private static final int PARTS = 3;

  private final List<Entry> entries;

  /** A key's client and the SHA-256 of the key. */
  private static final class Entry {
    private final Client client;
    private final byte[] digest;

    private Entry(Client client, byte[] digest) {
      this.client = client;
      this.digest = digest;
    }
  }

  private ApiKeys(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Keys written as {@code role:name:key}; a key can be written as {@code sha256:} and the 64
   * hexadecimal digits of its digest.
   *
   * @throws IllegalArgumentException if one is written otherwise; the message does not show the key
   */
  public static ApiKeys of(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.strip().split(":", PARTS);
      if (parts.length < PARTS || parts[1].isBlank() || parts[2].isBlank()) {
        throw new IllegalArgumentException(
            "an API key is written role:name:key, which key %d is not"
                .formatted(entries.size() + 1));
      }
      entries.add(new Entry(new Client(parts[1], Role.of(parts[0])), digestOf(parts[2])));
    }
    return new ApiKeys(entries);
  }

  /**
   * The lines of a file of keys; empty ones, and those that begin with {@code #}, are left out.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the keys of " + file + ": " + e, e);
    }
  }

  private static byte[] digestOf(String key) {
    return key.startsWith(DIGEST)
        ? HexFormat.of().parseHex(key.substring(DIGEST.length()))
        : sha256(key);
  }

  private static byte[] sha256(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** True if there is no key, so that everybody may do everything. */
  public boolean isOpen() {
    return entries.isEmpty();
  }

  /** The client of a key. */
  public Optional<Client> client(String key) {
    byte[] digest = sha256(key);
    Optional<Client> found = Optional.empty();
    for (Entry entry : entries) {
      if (MessageDigest.isEqual(entry.digest, digest)) {
        found = Optional.of(entry.client);
      }
    }
    return found;
  }
}
