package io.github.forecast4j.neural.block;

import io.github.forecast4j.model.Samples;
import io.github.forecast4j.network.Concatenation;
import io.github.forecast4j.network.Conv1d;
import io.github.forecast4j.network.Flatten;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Sequence;
import io.github.forecast4j.network.Shape;
import io.github.forecast4j.network.Sum;
import io.github.forecast4j.network.TrainedNetwork;
import java.util.IdentityHashMap;

/** Mean and variance of what each convolution of a network makes of windows, filter by filter. */
final class ConvolutionMoments {

  /** More windows do not make them much steadier. */
  private static final int MOST_WINDOWS = 512;

  private final IdentityHashMap<Conv1d, Sums> sums = new IdentityHashMap<>();
  private final IdentityHashMap<Layer, TrainedNetwork> networks = new IdentityHashMap<>();

  /** Runs a network over samples that are spread evenly. */
  ConvolutionMoments(TrainedNetwork network, Samples samples) {
    float[] window = new float[network.input().size()];
    int count = Math.min(MOST_WINDOWS, samples.count());
    for (int i = 0; i < count; i++) {
      samples.window((int) ((long) i * samples.count() / count), window, 0);
      pass(network.root(), window, network.input());
    }
  }

  /** The means of a convolution's outputs, bias included, shape (filters). */
  float[] means(Conv1d layer) {
    return of(layer).means();
  }

  /** The variances of a convolution's outputs, shape (filters). */
  float[] variances(Conv1d layer) {
    return of(layer).variances();
  }

  private Sums of(Conv1d layer) {
    return sums.computeIfAbsent(layer, l -> new Sums(l.weights().rows()));
  }

  private float[] pass(Layer layer, float[] input, Shape shape) {
    if (layer instanceof Sequence sequence) {
      float[] values = input;
      Shape current = shape;
      for (Layer part : sequence.layers()) {
        values = pass(part, values, current);
        current = part.output(current);
      }
      return values;
    }
    if (layer instanceof Concatenation concatenation) {
      concatenation.branches().forEach(branch -> pass(branch, input, shape));
    }
    if (layer instanceof Sum sum) {
      sum.branches().forEach(branch -> pass(branch, input, shape));
    }
    float[] output = alone(layer, shape).run(input);
    if (layer instanceof Conv1d convolution) {
      of(convolution).add(output);
    }
    return output;
  }

  /** A layer as a network of its own, which ends in all values of its steps. */
  private TrainedNetwork alone(Layer layer, Shape shape) {
    return networks.computeIfAbsent(
        layer, l -> new TrainedNetwork(shape, Sequence.of(l, new Flatten())));
  }

  /** Sums of values and of their squares, filter by filter. */
  private static final class Sums {

    private final double[] values;
    private final double[] squares;
    private long count;

    Sums(int filters) {
      this.values = new double[filters];
      this.squares = new double[filters];
    }

    void add(float[] output) {
      for (int i = 0; i < output.length; i++) {
        int filter = i % values.length;
        values[filter] += output[i];
        squares[filter] += (double) output[i] * output[i];
      }
      count += output.length / values.length;
    }

    float[] means() {
      float[] means = new float[values.length];
      for (int f = 0; f < means.length; f++) {
        means[f] = (float) mean(f);
      }
      return means;
    }

    float[] variances() {
      float[] variances = new float[values.length];
      for (int f = 0; f < variances.length; f++) {
        variances[f] = (float) Math.max(0, squares[f] / Math.max(1, count) - mean(f) * mean(f));
      }
      return variances;
    }

    private double mean(int filter) {
      return values[filter] / Math.max(1, count);
    }
  }
}
