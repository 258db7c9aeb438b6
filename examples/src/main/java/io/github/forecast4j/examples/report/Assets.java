package io.github.forecast4j.examples.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The files that a page is put together from, read from the class path. */
final class Assets {

  private static final String UPLOT = "META-INF/resources/webjars/uplot/%s/%s";

  private Assets() {}

  /** A file of ours. */
  static String own(String name) {
    return read(Assets.class.getPackageName().replace('.', '/') + "/" + name);
  }

  /** A file of uPlot. */
  static String uplot(String name) {
    String version = Versions.of("org.webjars.npm", "uplot");
    return read(UPLOT.formatted(version, name));
  }

  /** A script by which a content security policy recognizes it. */
  static String fingerprint(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String read(String path) {
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
