package io.github.forecast4j.neural.training;

import ai.djl.engine.Engine;
import ai.djl.util.Platform;
import io.github.forecast4j.model.TrainingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * What of the engines is here.
 *
 * @param engines the names of the engines whose Java part is here
 * @param natives those of them whose native library for this platform is here
 * @param platform this platform, such as {@code linux-x86_64}
 */
record Installation(Set<String> engines, Set<String> natives, String platform) {

  private static final String REMEDY =
      "add io.github.forecast4j:forecast-engine-mxnet (not on ARM) or"
          + " io.github.forecast4j:forecast-engine-pytorch to the class path";

  /** What this program can load now. */
  static Installation here() {
    Set<String> engines = Set.copyOf(Engine.getAllEngines());
    Platform system = Platform.fromSystem("");
    String platform = system.getOsPrefix() + "-" + system.getOsArch();
    Set<String> natives = new HashSet<>();
    for (String engine : engines) {
      if (hasNative(engine, platform)) {
        natives.add(engine);
      }
    }
    return new Installation(engines, Set.copyOf(natives), platform);
  }

  /**
   * The first engine of a list that can be used.
   *
   * @throws TrainingException if none can; the message says what is here and what to add
   */
  String choose(List<String> wanted) {
    return wanted.stream().filter(natives::contains).findFirst().orElseThrow(() -> none(wanted));
  }

  private TrainingException none(List<String> wanted) {
    return new TrainingException(
        "no engine is here to train with: %s; %s"
            .formatted(String.join(", ", wanted.stream().map(this::state).toList()), REMEDY));
  }

  private String state(String engine) {
    if (!engines.contains(engine)) {
      return engine + " is missing";
    }
    return onArm() && engine.equals("MXNet")
        ? "MXNet has no build for ARM (" + platform + ")"
        : engine + " is here without its native library for " + platform;
  }

  private boolean onArm() {
    return platform.endsWith("aarch64");
  }

  private static boolean hasNative(String engine, String platform) {
    String name = engine.toLowerCase(Locale.ROOT);
    String path = name.toUpperCase(Locale.ROOT) + "_LIBRARY_PATH";
    if (System.getenv(path) != null || System.getProperty(path) != null) {
      return true;
    }
    return classifiers("native/lib/" + name + ".properties").stream()
        .anyMatch(classifier -> classifier.endsWith(platform));
  }

  private static List<String> classifiers(String resource) {
    try {
      return Collections.list(loader().getResources(resource)).stream()
          .map(Installation::classifier)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the class path cannot be searched for " + resource, e);
    }
  }

  private static String classifier(URL resource) {
    Properties properties = new Properties();
    try (InputStream in = resource.openStream()) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return properties.getProperty("classifier", "");
  }

  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context != null ? context : Installation.class.getClassLoader();
  }
}
