package io.github.forecast4j.neural;

import io.github.forecast4j.neural.block.Frame;
import io.github.forecast4j.neural.block.GruFcnSizes;
import io.github.forecast4j.neural.block.InitialWeights;
import io.github.forecast4j.neural.block.NetworkBlock;
import io.github.forecast4j.neural.block.ParallelGruFcn;
import io.github.forecast4j.neural.block.SerialGruFcn;
import java.util.List;
import java.util.Map;

/**
 * A gated recurrent unit and a fully convolutional network, side by side on the window: the GRU's
 * last state with dropout, and blocks of convolution, batch normalization and rectifier averaged
 * over time, joined and followed by a dense layer that forecasts all steps and targets at once.
 *
 * <p>Source: Elsayed, Maida, Bayoumi, <i>Deep Gated Recurrent and Convolutional Network Hybrid
 * Model for Univariate Time Series Classification</i>, IJACSA 10(5), 2019, after Karim et al.,
 * <i>LSTM Fully Convolutional Networks for Time Series Classification</i>, IEEE Access 6, 2018.
 * Theirs classify by softmax; this one forecasts, and its GRU sees the window step by step, not as
 * one step of w features.
 */
public final class GruFcn extends NeuralSpec<GruFcn> {

  /** The published sizes: a GRU of 64 units beside convolutions of 128, 256 and 128 filters. */
  public static final GruFcn PAPER =
      new GruFcn(
          "gru-fcn",
          new Settings(),
          new GruFcnSizes(64, List.of(128, 256, 128), List.of(8, 5, 3)),
          Wiring.PARALLEL);

  /** Batch normalization cannot learn from a single window. */
  private static final int FEWEST_WINDOWS = 2;

  private static final String UNITS = "units";
  private static final String FILTERS = "filters";
  private static final String KERNELS = "kernels";
  private static final String WIRING = "wiring";

  private final GruFcnSizes sizes;
  private final Wiring wiring;

  GruFcn(String name, Settings settings, GruFcnSizes sizes, Wiring wiring) {
    super(name, settings);
    this.sizes = sizes;
    this.wiring = wiring;
  }

  /**
   * A copy with another GRU.
   *
   * @param units its units, at least 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public GruFcn withUnits(int units) {
    Require.atLeastOne("units", units);
    return with(new GruFcnSizes(units, sizes.filters(), sizes.kernels()));
  }

  /**
   * A copy with other filters; their number must be that of the kernels when training begins.
   *
   * @param filters the filters of each convolution, first to last, each at least 1
   * @throws IllegalArgumentException if there is none or one is less than 1
   */
  public GruFcn withFilters(int... filters) {
    return with(
        new GruFcnSizes(
            sizes.units(), Require.eachAtLeastOne("filters", filters), sizes.kernels()));
  }

  /**
   * A copy with other kernels; their number must be that of the filters when training begins.
   *
   * @param kernels the kernel steps of each convolution, first to last, each at least 1
   * @throws IllegalArgumentException if there is none or one is less than 1
   */
  public GruFcn withKernels(int... kernels) {
    return with(
        new GruFcnSizes(
            sizes.units(), sizes.filters(), Require.eachAtLeastOne("kernels", kernels)));
  }

  /** A copy whose parts hang together in another way. */
  public GruFcn withWiring(Wiring other) {
    return new GruFcn(name(), settings(), sizes, other);
  }

  @Override
  GruFcn copy(Settings changed) {
    return new GruFcn(name(), changed, sizes, wiring);
  }

  @Override
  void describe(Map<String, String> to) {
    to.put(UNITS, Integer.toString(sizes.units()));
    to.put(FILTERS, NeuralModels.text(sizes.filters()));
    to.put(KERNELS, NeuralModels.text(sizes.kernels()));
    to.put(WIRING, Settings.word(wiring));
  }

  @Override
  GruFcn withSize(String key, String value) {
    return switch (key) {
      case UNITS -> withUnits(Integer.parseInt(value));
      case FILTERS -> withFilters(NeuralModels.numbers(value));
      case KERNELS -> withKernels(NeuralModels.numbers(value));
      case WIRING -> withWiring(Settings.constant(Wiring.class, value));
      default -> throw unknown();
    };
  }

  @Override
  NetworkBlock block(Frame frame, InitialWeights initial) {
    return wiring == Wiring.PARALLEL
        ? new ParallelGruFcn(frame, sizes, initial)
        : new SerialGruFcn(frame, sizes, initial);
  }

  @Override
  void check(int trainingWindows) {
    if (sizes.filters().size() != sizes.kernels().size()) {
      throw new IllegalStateException(
          "filters and kernels must be as many, were %s and %s"
              .formatted(sizes.filters(), sizes.kernels()));
    }
    Require.trainingWindows(name(), FEWEST_WINDOWS, trainingWindows);
  }

  private GruFcn with(GruFcnSizes changed) {
    return new GruFcn(name(), settings(), changed, wiring);
  }
}
