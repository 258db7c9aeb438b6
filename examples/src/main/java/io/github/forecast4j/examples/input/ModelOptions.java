package io.github.forecast4j.examples.input;

import io.github.forecast4j.model.ModelCatalog;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.neural.EngineChoice;
import io.github.forecast4j.neural.NeuralModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which models a program runs, and on which engine networks are trained. */
public final class ModelOptions {

  private final ModelCatalog catalog = ModelCatalog.load();

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description =
          "Engine that trains networks: mxnet or pytorch. Default: mxnet where it runs, else"
              + " pytorch.")
  private String engine = "auto";

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "A hyper-parameter of networks by the name that inspect prints, such as dropout=0.2; may"
              + " be repeated. Default: the library's.")
  private Map<String, String> settings = new LinkedHashMap<>();

  /** Options to be filled in from a command line. */
  public ModelOptions() {}

  /**
   * The names of all models there are: those given first, as far as they are there, then the others
   * by name.
   */
  public List<String> names(List<String> first) {
    List<String> names = new ArrayList<>(first);
    names.retainAll(catalog.names());
    catalog.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
    return names;
  }

  /**
   * The model of a name, to be trained on the chosen engine.
   *
   * @throws IllegalArgumentException as {@link #find(List)} does
   */
  public ModelSpec find(String name) {
    return find(List.of(name)).get(0);
  }

  private NeuralModel network(NeuralModel network, EngineChoice on) {
    NeuralModel changed = network.withEngine(on);
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      changed = changed.withSetting(setting.getKey(), setting.getValue());
    }
    return changed;
  }

  /**
   * The models of some names, to be trained on the chosen engine.
   *
   * @throws IllegalArgumentException if a name or the engine is unknown, a name comes twice, or
   *     there are hyper-parameters of networks and no network
   */
  public List<ModelSpec> find(List<String> names) {
    if (names.stream().distinct().count() != names.size()) {
      throw new IllegalArgumentException("each model is named once, was " + names);
    }
    EngineChoice on = engine();
    List<ModelSpec> models =
        names.stream()
            .map(catalog::find)
            .map(model -> model instanceof NeuralModel network ? network(network, on) : model)
            .toList();
    if (!settings.isEmpty() && models.stream().noneMatch(NeuralModel.class::isInstance)) {
      throw new IllegalArgumentException(
          "--set is for networks, and there is none among %s; leave it away".formatted(names));
    }
    return models;
  }

  private EngineChoice engine() {
    try {
      return EngineChoice.valueOf(engine.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--engine is mxnet or pytorch, was '" + engine + "'", e);
    }
  }
}
