package io.github.forecast4j.neural;

import java.util.List;
import java.util.Map;

/**
 * A network of layers of one kind, one after the other.
 *
 * @param <S> the network's own type
 */
public abstract sealed class LayeredSpec<S extends LayeredSpec<S>> extends NeuralSpec<S>
    permits Lstm, Mlp {

  private static final String UNITS = "units";

  private final List<Integer> units;

  LayeredSpec(String name, Settings settings, List<Integer> units) {
    super(name, settings);
    this.units = units;
  }

  /** The same network with other settings and other layers. */
  abstract S copy(Settings changed, List<Integer> changedUnits);

  /**
   * A copy with other layers.
   *
   * @param units the units of each layer, first to last, each at least 1
   * @throws IllegalArgumentException if there is no layer or one has no unit
   */
  public final S withUnits(int... units) {
    return copy(settings(), Require.eachAtLeastOne(UNITS, units));
  }

  /** The units of each layer, first to last. */
  public final List<Integer> units() {
    return units;
  }

  @Override
  final S copy(Settings changed) {
    return copy(changed, units);
  }

  @Override
  final void describe(Map<String, String> to) {
    to.put(UNITS, NeuralModels.text(units));
  }

  @Override
  final S withSize(String key, String value) {
    if (!key.equals(UNITS)) {
      throw unknown();
    }
    return withUnits(NeuralModels.numbers(value));
  }

  @Override
  final void check(int trainingWindows) {
    Require.trainingWindows(name(), 1, trainingWindows);
  }
}
