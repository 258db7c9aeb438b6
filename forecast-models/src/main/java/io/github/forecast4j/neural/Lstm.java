package io.github.forecast4j.neural;

import io.github.forecast4j.neural.block.Frame;
import io.github.forecast4j.neural.block.InitialWeights;
import io.github.forecast4j.neural.block.LstmBlock;
import io.github.forecast4j.neural.block.NetworkBlock;
import java.util.List;
import java.util.Map;

/**
 * Long short-term memory: LSTM layers on the window, each followed by dropout; the last step goes
 * into a dense layer that forecasts all steps and targets at once.
 *
 * <p>Source: Hochreiter, Schmidhuber, <i>Long Short-Term Memory</i>, Neural Computation 9(8), 1997.
 */
public final class Lstm extends NeuralSpec<Lstm> {

  private static final String UNITS = "units";

  private final List<Integer> units;

  Lstm(String name, Settings settings, List<Integer> units) {
    super(name, settings);
    this.units = units;
  }

  /**
   * A copy with other layers.
   *
   * @param units the units of each layer, first to last, each at least 1
   * @throws IllegalArgumentException if there is no layer or one has no unit
   */
  public Lstm withUnits(int... units) {
    return new Lstm(name(), settings(), Require.eachAtLeastOne("units", units));
  }

  /** The units of each layer, first to last. */
  public List<Integer> units() {
    return units;
  }

  @Override
  Lstm copy(Settings changed) {
    return new Lstm(name(), changed, units);
  }

  @Override
  void describe(Map<String, String> to) {
    to.put(UNITS, NeuralModels.text(units));
  }

  @Override
  Lstm withSize(String key, String value) {
    if (!key.equals(UNITS)) {
      throw unknown();
    }
    return withUnits(NeuralModels.numbers(value));
  }

  @Override
  NetworkBlock block(Frame frame, InitialWeights initial) {
    return new LstmBlock(frame, units, initial);
  }

  @Override
  void check(int trainingWindows) {
    Require.trainingWindows(name(), 1, trainingWindows);
  }
}
