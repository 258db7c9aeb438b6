package io.github.forecast4j.network;

import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The bits of many networks' outputs as one number, for child processes that run on other compilers
 * and other Javas. It has no dependencies but the core's own.
 */
final class Digest {

  /** All shapes; an interpreter has time for the first two. */
  static final int ALL = 6;

  private static final int[][] SHAPES = {{1, 1}, {2, 3}, {7, 12}, {12, 12}, {24, 18}, {13, 5}};

  private final CRC32C sum = new CRC32C();

  private Digest() {}

  /** Prints the digest; the arguments are the kernels, the shapes and how often each one runs. */
  public static void main(String[] args) {
    Kernels kernels = "vector".equals(args[0]) ? Kernels.vector().orElseThrow() : Kernels.scalar();
    System.out.println(of(kernels, Integer.parseInt(args[1]), Integer.parseInt(args[2])));
  }

  /** The digest of what kernels compute, the last of some runs counting. */
  static String of(Kernels kernels, int shapes, int runs) {
    Digest digest = new Digest();
    for (int[] shape : Arrays.copyOf(SHAPES, shapes)) {
      digest.add(new Shape(shape[0], shape[1]), kernels, runs);
    }
    return Long.toHexString(digest.sum.getValue());
  }

  private void add(Shape window, Kernels kernels, int runs) {
    Networks networks = new Networks(window.size());
    for (Layer layer : networks.allKinds(window, 1 + window.steps() % 5)) {
      TrainedNetwork network = new TrainedNetwork(window, layer).on(kernels);
      float[] windows = networks.values(7 * window.size(), 1f);
      float[] outputs = new float[7 * network.outputs()];
      float[] last = Arrays.copyOfRange(windows, 6 * window.size(), windows.length);
      float[] single = network.run(last);
      for (int run = 0; run < runs; run++) {
        network.run(windows, 7, outputs);
        single = network.run(last);
      }
      add(outputs);
      add(single);
    }
  }

  private void add(float[] values) {
    for (float value : values) {
      int bits = Float.floatToRawIntBits(value);
      for (int shift = 0; shift < 32; shift += 8) {
        sum.update(bits >>> shift);
      }
    }
  }
}
