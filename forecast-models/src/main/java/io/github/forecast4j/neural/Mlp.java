package io.github.forecast4j.neural;

import io.github.forecast4j.neural.block.Frame;
import io.github.forecast4j.neural.block.InitialWeights;
import io.github.forecast4j.neural.block.MlpBlock;
import io.github.forecast4j.neural.block.NetworkBlock;
import java.util.List;

/**
 * A multilayer perceptron: the flattened window through hidden dense layers, each with a rectifier
 * and dropout, into a dense layer that forecasts all steps and targets at once. It learns in a
 * tenth of the time of a recurrent network, and often as much.
 *
 * <p>Source: Rumelhart, Hinton, Williams, <i>Learning Representations by Back-Propagating
 * Errors</i>, Nature 323, 1986.
 */
public final class Mlp extends LayeredSpec<Mlp> {

  Mlp(String name, Settings settings, List<Integer> units) {
    super(name, settings, units);
  }

  @Override
  Mlp copy(Settings changed, List<Integer> changedUnits) {
    return new Mlp(name(), changed, changedUnits);
  }

  @Override
  NetworkBlock block(Frame frame, InitialWeights initial) {
    return new MlpBlock(frame, units(), initial);
  }
}
