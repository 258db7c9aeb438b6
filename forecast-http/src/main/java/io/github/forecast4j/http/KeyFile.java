package io.github.forecast4j.http;

import io.github.forecast4j.http.security.ApiKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of keys, one a line; empty lines, and those that begin with {@code #}, are left out. */
final class KeyFile {

  /** The option that names it. */
  static final String OPTION = "--api-keys";

  private KeyFile() {}

  /**
   * The keys of a file.
   *
   * @throws IllegalArgumentException if it cannot be read, or holds no key: a service that was
   *     meant to be closed must not be open
   */
  static List<ApiKey> read(Path file) {
    List<String> lines = lines(file);
    List<ApiKey> keys = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        keys.add(ApiKey.of("line %d of %s".formatted(i + 1, OPTION), line));
      }
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException(
          "%s must be a file of at least one key, was '%s'; write lines role:name:key, or leave the option out"
              .formatted(OPTION, file));
    }
    return keys;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s must be a file that can be read, was '%s': %s".formatted(OPTION, file, e), e);
    }
  }
}
