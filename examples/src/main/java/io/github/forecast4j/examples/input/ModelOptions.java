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
   * @throws IllegalArgumentException if model or engine are unknown
   */
  public ModelSpec find(String name) {
    ModelSpec model = catalog.find(name);
    return model instanceof NeuralModel network ? network(network) : model;
  }

  private NeuralModel network(NeuralModel network) {
    NeuralModel changed = network.withEngine(engine());
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      changed = changed.withSetting(setting.getKey(), setting.getValue());
    }
    return changed;
  }

  /** The models of some names. */
  public List<ModelSpec> find(List<String> names) {
    return names.stream().map(this::find).toList();
  }

  private EngineChoice engine() {
    try {
      return EngineChoice.valueOf(engine.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--engine is mxnet or pytorch, was '" + engine + "'", e);
    }
  }
}
