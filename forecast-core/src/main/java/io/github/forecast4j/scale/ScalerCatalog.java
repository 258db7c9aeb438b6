package io.github.forecast4j.scale;

import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The scalers that files and programs can ask for by name: those of every {@link ScalerProvider} on
 * the class path or module path. A logarithm before another is written {@code log1p/min-max}.
 */
public final class ScalerCatalog {

  private final SortedMap<String, Scaler> scalers = new TreeMap<>();

  private ScalerCatalog(Iterable<ScalerProvider> providers) {
    for (ScalerProvider provider : providers) {
      provider.scalers().forEach(this::add);
    }
  }

  /** The scalers that are here now. */
  public static ScalerCatalog load() {
    return new ScalerCatalog(
        ServiceLoader.load(ScalerProvider.class, ScalerCatalog.class.getClassLoader()));
  }

  /** The names of all scalers, in alphabetical order. */
  public SortedSet<String> names() {
    return new TreeSet<>(scalers.keySet());
  }

  /**
   * The scaler of a name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names there are
   */
  public Scaler find(String name) {
    if (name.startsWith(Log1pScaler.PREFIX)) {
      return Scaler.log1p(find(name.substring(Log1pScaler.PREFIX.length())));
    }
    Scaler found = scalers.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "no scaler is named '%s'; here are %s, each also after '%s'. One of your own needs a"
                  .formatted(name, names(), Log1pScaler.PREFIX)
              + " ScalerProvider that the service loader finds");
    }
    return found;
  }

  /**
   * A fitted scaler made again from what {@link FittedScaler#name()} and {@link
   * FittedScaler#parameters()} said.
   *
   * @throws IllegalArgumentException if the name is unknown, or the numbers are none of its kind
   */
  public FittedScaler restore(String name, double... parameters) {
    return find(name).restore(parameters);
  }

  private void add(Scaler scaler) {
    if (!scaler.name().matches("[a-z0-9-]+")) {
      throw new IllegalStateException(
          "a scaler's name is written in small letters, digits and hyphens, was '%s' of %s"
              .formatted(scaler.name(), scaler.getClass().getName()));
    }
    Scaler other = scalers.putIfAbsent(scaler.name(), scaler);
    if (other != null) {
      throw new IllegalStateException(
          "two scalers are named '%s': %s and %s"
              .formatted(scaler.name(), other.getClass().getName(), scaler.getClass().getName()));
    }
  }
}
