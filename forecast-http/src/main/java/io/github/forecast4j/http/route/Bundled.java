package io.github.forecast4j.http.route;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Files that the library brings, and those of the web libraries beside it. */
final class Bundled {

  private Bundled() {}

  /** The bytes of a file that must be there. */
  static byte[] read(String resource) {
    return Objects.requireNonNull(find(resource).orElse(null), resource);
  }

  /** The bytes of a file, if there is one. */
  static Optional<byte[]> find(String resource) {
    try (InputStream in = Bundled.class.getClassLoader().getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The folder of a web library, whose path has its version.
   *
   * @param group the group of its artifact
   */
  static String webjar(String group, String name) {
    Properties properties = new Properties();
    try {
      properties.load(
          new ByteArrayInputStream(
              read("META-INF/maven/%s/%s/pom.properties".formatted(group, name))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "META-INF/resources/webjars/%s/%s/".formatted(name, properties.getProperty("version"));
  }
}
