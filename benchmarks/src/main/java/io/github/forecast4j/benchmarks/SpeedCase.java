package io.github.forecast4j.benchmarks;

import io.github.forecast4j.network.Shape;
import io.github.forecast4j.neural.block.Frame;
import io.github.forecast4j.neural.block.GruFcnSizes;
import io.github.forecast4j.neural.block.InitialWeights;
import io.github.forecast4j.neural.block.LstmBlock;
import io.github.forecast4j.neural.block.NetworkBlock;
import io.github.forecast4j.neural.block.ParallelGruFcn;
import java.util.List;

/**
 * What is timed: LSTM(64) or GRU-FCN(64; 128, 256, 128) on windows of 12 channels.
 *
 * @param network "LSTM" or "GRU-FCN"
 * @param window the window steps w
 * @param batch the windows of a call
 */
record SpeedCase(String network, int window, int batch) {

  static final int FEATURES = 12;

  private static final int UNITS = 64;

  /** All cases. */
  static final List<SpeedCase> ALL =
      List.of(
          new SpeedCase("LSTM", 12, 1),
          new SpeedCase("LSTM", 24, 1),
          new SpeedCase("LSTM", 168, 1),
          new SpeedCase("LSTM", 12, 64),
          new SpeedCase("LSTM", 12, 1024),
          new SpeedCase("GRU-FCN", 12, 1),
          new SpeedCase("GRU-FCN", 24, 1),
          new SpeedCase("GRU-FCN", 168, 1),
          new SpeedCase("GRU-FCN", 12, 64),
          new SpeedCase("GRU-FCN", 12, 1024));

  /** The network in DJL's blocks, with weights that are the same every time. */
  NetworkBlock block() {
    Frame frame = new Frame(new Shape(window, FEATURES), 1, 0, false);
    InitialWeights initial = new InitialWeights(1);
    if ("LSTM".equals(network)) {
      return new LstmBlock(frame, List.of(UNITS), initial);
    }
    GruFcnSizes sizes = new GruFcnSizes(UNITS, List.of(128, 256, 128), List.of(8, 5, 3));
    return new ParallelGruFcn(frame, sizes, initial);
  }
}
