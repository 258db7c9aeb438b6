package io.github.forecast4j.examples.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of what is at work, as their jars tell. */
public final class Versions {

  /** What stands for a version where classes come from a folder, as in the tests of a build. */
  static final String UNPACKED = "unpackaged build";

  private Versions() {}

  /** The version of an artifact on the class path. */
  public static String of(String group, String artifact) {
    String path = "META-INF/maven/%s/%s/pom.properties".formatted(group, artifact);
    try (InputStream in = Versions.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        return UNPACKED;
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", UNPACKED);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
