package io.github.forecast4j.model;

import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The models that programs and services can ask for by name: those of every {@link ModelProvider}
 * on the class path or module path. Java code names the typed constants instead.
 */
public final class ModelCatalog {

  private final SortedMap<String, ModelSpec> models = new TreeMap<>();

  private ModelCatalog(Iterable<ModelProvider> providers) {
    for (ModelProvider provider : providers) {
      provider.models().forEach(this::add);
    }
  }

  /**
   * The models that are here now.
   *
   * @throws IllegalStateException if two of them have the same name
   */
  public static ModelCatalog load() {
    return new ModelCatalog(
        ServiceLoader.load(ModelProvider.class, ModelCatalog.class.getClassLoader()));
  }

  /** The names of all models, in alphabetical order. */
  public SortedSet<String> names() {
    return new TreeSet<>(models.keySet());
  }

  /**
   * The model of a name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names there are
   */
  public ModelSpec find(String name) {
    ModelSpec found = models.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "no model is named '%s'; here are %s. Networks need the artifact forecast-models"
              .formatted(name, names()));
    }
    return found;
  }

  private void add(ModelSpec model) {
    ModelSpec other = models.putIfAbsent(model.name(), model);
    if (other != null) {
      throw new IllegalStateException(
          "two models are named '%s': %s and %s"
              .formatted(model.name(), other.getClass().getName(), model.getClass().getName()));
    }
  }
}
