package io.github.forecast4j.neural.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import io.github.forecast4j.network.Conv1d;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Matrix;
import io.github.forecast4j.network.Relu;
import io.github.forecast4j.network.Sequence;

/**
 * A convolution over time with "same" padding, batch normalization and a rectifier: (n, c, 1, w) to
 * (n, f, 1, w).
 *
 * <p>The convolution is two-dimensional with a height of one, because MXNet cannot train batch
 * normalization behind a one-dimensional one. Both ends are padded by k / 2 steps; with an even
 * kernel that makes one step too many, and the first is cut off, so that (k - 1) / 2 steps of
 * padding remain before.
 *
 * <p>In prediction batch normalization is a scale and a shift of every filter, which the plain-Java
 * layer carries in its weights: {@code W' = s W, b' = beta - s mean, s = gamma / sqrt(variance +
 * epsilon)}.
 */
final class Convolution extends NetworkBlock {

  private static final float EPSILON = 1e-5f;
  private static final NDIndex WITHOUT_FIRST_STEP = new NDIndex(":,:,:,1:");

  private final int features;
  private final int kernel;
  private final int filters;
  private final Conv2d product;
  private final BatchNorm norm;

  /**
   * A convolution.
   *
   * @param features c
   * @param filters f
   * @param kernel k, at least 1
   */
  Convolution(int features, int filters, int kernel, InitialWeights initial) {
    this.features = features;
    this.kernel = kernel;
    this.filters = filters;
    this.product =
        addChildBlock("convolution", initial.draw(product(filters, kernel), features * kernel));
    this.norm = addChildBlock("norm", BatchNorm.builder().optEpsilon(EPSILON).build());
  }

  private static Conv2d product(int filters, int kernel) {
    return Conv2d.builder()
        .setFilters(filters)
        .setKernelShape(new Shape(1, kernel))
        .optPadding(new Shape(0, kernel / 2))
        .optBias(false)
        .build();
  }

  @Override
  NDArray compute(Call call, NDArray input) {
    NDArray sums = call.run(product, input);
    NDArray same = kernel % 2 == 0 ? sums.get(WITHOUT_FIRST_STEP) : sums;
    return Activation.relu(call.run(norm, same));
  }

  @Override
  Shape outputShape(Shape input) {
    return new Shape(input.get(0), filters, 1, input.get(3));
  }

  @Override
  void initialize(Children children, Shape input) {
    children.initialize(product, input);
    children.initialize(norm, outputShape(input));
  }

  @Override
  public Layer toLayer(Weights weights) {
    float[] scale = scale(weights);
    float[] mean = weights.of(norm.getParameters().get("runningMean"));
    float[] bias = weights.of(norm.getParameters().get("beta")).clone();
    for (int f = 0; f < filters; f++) {
      bias[f] -= scale[f] * mean[f];
    }
    return Sequence.of(new Conv1d(kernel, matrix(weights, scale), bias), new Relu());
  }

  @Override
  void start(Layer layer, StartWeights from) {
    Layer first = StartWeights.expect(Sequence.class, layer).layers().get(0);
    Conv1d plain = StartWeights.expect(Conv1d.class, first);
    float[] weights = StartWeights.expect(filters, kernel * features, plain.weights());
    float[] means = from.means(plain);
    float[] variances = from.variances(plain);
    float[] bias = plain.bias();
    float[] gammas = new float[filters];
    float[] withoutBias = new float[filters];
    for (int f = 0; f < filters; f++) {
      gammas[f] = (float) Math.sqrt(variances[f] + EPSILON);
      withoutBias[f] = means[f] - bias[f];
    }
    StartWeights.put(product.getParameters().get("weight"), engineOrder(weights));
    StartWeights.put(norm.getParameters().get("gamma"), gammas);
    StartWeights.put(norm.getParameters().get("beta"), means);
    StartWeights.put(norm.getParameters().get("runningMean"), withoutBias);
    StartWeights.put(norm.getParameters().get("runningVar"), variances);
  }

  /** Turns (f, k * c) into the engine's (f, c, 1, k). */
  private float[] engineOrder(float[] plain) {
    float[] engine = new float[plain.length];
    for (int i = 0; i < engine.length; i++) {
      engine[i] = plain[plainPlace(i)];
    }
    return engine;
  }

  /** Where in (f, k * c) the value stands that is at a place of the engine's (f, c, 1, k). */
  private int plainPlace(int place) {
    int step = place % kernel;
    int feature = place / kernel % features;
    int filter = place / kernel / features;
    return (filter * kernel + step) * features + feature;
  }

  private float[] scale(Weights weights) {
    float[] gamma = weights.of(norm.getParameters().get("gamma"));
    float[] variance = weights.of(norm.getParameters().get("runningVar"));
    float[] scale = new float[filters];
    for (int f = 0; f < filters; f++) {
      scale[f] = (float) (gamma[f] / Math.sqrt(variance[f] + EPSILON));
    }
    return scale;
  }

  /** Turns the engine's (f, c, 1, k) into scaled (f, k * c). */
  private Matrix matrix(Weights weights, float[] scale) {
    Parameter parameter = product.getParameters().get("weight");
    float[] engine = weights.of(parameter);
    float[] plain = new float[engine.length];
    for (int i = 0; i < engine.length; i++) {
      plain[plainPlace(i)] = scale[i / (kernel * features)] * engine[i];
    }
    return Matrix.of(filters, kernel * features, plain);
  }
}
