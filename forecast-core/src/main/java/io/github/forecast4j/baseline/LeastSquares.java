package io.github.forecast4j.baseline;

import io.github.forecast4j.model.Samples;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.network.Matrix;

/**
 * The normal equations of windows and what follows them, in double precision: sums are taken once,
 * solutions for any penalty follow from them.
 */
final class LeastSquares {

  private final int inputs;
  private final int outputs;
  private final double[] inputMeans;
  private final double[] outputMeans;
  private final double[][] gram;
  private final double[][] cross;

  private LeastSquares(TrainingData data) {
    this.inputs = data.input().size();
    this.outputs = data.output().size();
    this.inputMeans = new double[inputs];
    this.outputMeans = new double[outputs];
    this.gram = new double[inputs][inputs];
    this.cross = new double[inputs][outputs];
  }

  /** The equations of the training part. */
  static LeastSquares of(TrainingData data) {
    LeastSquares squares = new LeastSquares(data);
    squares.addMeans(data.training());
    squares.addProducts(data.training());
    return squares;
  }

  private void addMeans(Samples samples) {
    Pair pair = new Pair(inputs, outputs);
    for (int sample = 0; sample < samples.count(); sample++) {
      pair.read(samples, sample);
      for (int i = 0; i < inputs; i++) {
        inputMeans[i] += pair.input[i] / (double) samples.count();
      }
      for (int j = 0; j < outputs; j++) {
        outputMeans[j] += pair.output[j] / (double) samples.count();
      }
    }
  }

  private void addProducts(Samples samples) {
    Pair pair = new Pair(inputs, outputs);
    for (int sample = 0; sample < samples.count(); sample++) {
      pair.read(samples, sample);
      for (int i = 0; i < inputs; i++) {
        double x = pair.input[i] - inputMeans[i];
        for (int k = 0; k <= i; k++) {
          gram[i][k] += x * (pair.input[k] - inputMeans[k]);
        }
        for (int j = 0; j < outputs; j++) {
          cross[i][j] += x * (pair.output[j] - outputMeans[j]);
        }
      }
    }
  }

  /** The map of least penalized squares. */
  Solution solve(double penalty) {
    double[][] weights = Cholesky.of(gram, penalty).solve(cross);
    float[] byOutput = new float[outputs * inputs];
    float[] bias = new float[outputs];
    for (int j = 0; j < outputs; j++) {
      double intercept = outputMeans[j];
      for (int i = 0; i < inputs; i++) {
        byOutput[j * inputs + i] = (float) weights[i][j];
        intercept -= weights[i][j] * inputMeans[i];
      }
      bias[j] = (float) intercept;
    }
    return new Solution(Matrix.of(outputs, inputs, byOutput), bias);
  }

  /** A linear map, and how well it does. */
  static final class Solution {

    private final Matrix weights;
    private final float[] bias;

    private Solution(Matrix weights, float[] bias) {
      this.weights = weights;
      this.bias = bias;
    }

    /** The weights, shape (outputs, inputs). */
    Matrix weights() {
      return weights;
    }

    /** The bias, shape (outputs). */
    float[] bias() {
      return bias.clone();
    }

    /** The sum of squared errors over samples. */
    double squaredError(Samples samples) {
      Pair pair = new Pair(weights.columns(), weights.rows());
      double sum = 0;
      for (int sample = 0; sample < samples.count(); sample++) {
        pair.read(samples, sample);
        for (int j = 0; j < weights.rows(); j++) {
          double error = pair.output[j] - bias[j];
          for (int i = 0; i < weights.columns(); i++) {
            error -= (double) weights.at(j, i) * pair.input[i];
          }
          sum += error * error;
        }
      }
      return sum;
    }
  }

  /** Room for one window and what follows it. */
  private static final class Pair {

    private final float[] input;
    private final float[] output;

    Pair(int inputs, int outputs) {
      this.input = new float[inputs];
      this.output = new float[outputs];
    }

    void read(Samples samples, int sample) {
      samples.window(sample, input, 0);
      samples.outcome(sample, output, 0);
    }
  }
}
