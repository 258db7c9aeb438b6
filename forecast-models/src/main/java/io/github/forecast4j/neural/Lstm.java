package io.github.forecast4j.neural;

import io.github.forecast4j.neural.block.Frame;
import io.github.forecast4j.neural.block.InitialWeights;
import io.github.forecast4j.neural.block.LstmBlock;
import io.github.forecast4j.neural.block.NetworkBlock;
import java.util.List;

/**
 * Long short-term memory: LSTM layers on the window, each followed by dropout; the last step goes
 * into a dense layer that forecasts all steps and targets at once.
 *
 * <p>Source: Hochreiter, Schmidhuber, <i>Long Short-Term Memory</i>, Neural Computation 9(8), 1997.
 */
public final class Lstm extends LayeredSpec<Lstm> {

  Lstm(String name, Settings settings, List<Integer> units) {
    super(name, settings, units);
  }

  @Override
  Lstm copy(Settings changed, List<Integer> changedUnits) {
    return new Lstm(name(), changed, changedUnits);
  }

  @Override
  NetworkBlock block(Frame frame, InitialWeights initial) {
    return new LstmBlock(frame, units(), initial);
  }
}
