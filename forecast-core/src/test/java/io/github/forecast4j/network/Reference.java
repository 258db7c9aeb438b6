package io.github.forecast4j.network;

import io.github.forecast4j.network.kernel.Rational;

/** The layers' formulas as they are written, term by term: what every kernel must equal. */
final class Reference {

  private Reference() {}

  /** The values of a layer, shape {@code layer.output(shape)}. */
  static float[] run(Layer layer, float[] in, Shape shape) {
    if (layer instanceof Sequence sequence) {
      float[] values = in;
      Shape current = shape;
      for (Layer next : sequence.layers()) {
        values = run(next, values, current);
        current = next.output(current);
      }
      return values;
    } else if (layer instanceof Concatenation join) {
      float[] out = new float[join.output(shape).size()];
      int at = 0;
      for (Layer branch : join.branches()) {
        float[] part = run(branch, in, shape);
        System.arraycopy(part, 0, out, at, part.length);
        at += part.length;
      }
      return out;
    } else if (layer instanceof Sum sum) {
      float[] out = new float[sum.output(shape).size()];
      for (Layer branch : sum.branches()) {
        float[] part = run(branch, in, shape);
        for (int i = 0; i < out.length; i++) {
          out[i] += part[i];
        }
      }
      for (int i = 0; i < out.length; i++) {
        out[i] *= sum.factor();
      }
      return out;
    } else if (layer instanceof Conv1d convolution) {
      return convolution(convolution, in, shape);
    } else if (layer instanceof Dense dense) {
      return convolution(new Conv1d(1, dense.weights(), dense.bias()), in, shape);
    } else if (layer instanceof Lstm lstm) {
      return lstm(lstm, in, shape);
    } else if (layer instanceof Gru gru) {
      return gru(gru, in, shape);
    }
    return shaping(layer, in, shape);
  }

  private static float[] shaping(Layer layer, float[] in, Shape shape) {
    int c = shape.features();
    float[] out = new float[layer.output(shape).size()];
    if (layer instanceof Relu) {
      for (int i = 0; i < out.length; i++) {
        out[i] = Math.max(0f, in[i]);
      }
    } else if (layer instanceof GlobalAverage) {
      for (int j = 0; j < c; j++) {
        for (int step = 0; step < shape.steps(); step++) {
          out[j] += in[step * c + j];
        }
        out[j] /= shape.steps();
      }
    } else if (layer instanceof LastStep) {
      System.arraycopy(in, (shape.steps() - 1) * c, out, 0, c);
    } else {
      System.arraycopy(in, 0, out, 0, out.length);
    }
    return out;
  }

  private static float[] convolution(Conv1d layer, float[] in, Shape shape) {
    int c = shape.features();
    int filters = layer.weights().rows();
    float[] out = new float[shape.steps() * filters];
    for (int i = 0; i < out.length; i++) {
      int step = i / filters;
      int filter = i % filters;
      float sum = layer.bias()[filter];
      for (int k = 0; k < layer.weights().columns(); k++) {
        int from = step + k / c - (layer.kernel() - 1) / 2;
        if (from >= 0 && from < shape.steps()) {
          sum = Math.fma(in[from * c + k % c], layer.weights().at(filter, k), sum);
        }
      }
      out[i] = sum;
    }
    return out;
  }

  private static float dot(Matrix weights, int row, float[] in, int at, float start) {
    float sum = start;
    for (int k = 0; k < weights.columns(); k++) {
      sum = Math.fma(in[at + k], weights.at(row, k), sum);
    }
    return sum;
  }

  private static float[] lstm(Lstm layer, float[] in, Shape shape) {
    int u = layer.units();
    float[] bias = layer.bias();
    float[] cell = new float[u];
    float[] out = new float[shape.steps() * u];
    float[] gates = new float[4 * u];
    for (int step = 0; step < shape.steps(); step++) {
      for (int row = 0; row < gates.length; row++) {
        gates[row] = dot(layer.inputWeights(), row, in, step * shape.features(), bias[row]);
        if (step > 0) {
          gates[row] = dot(layer.recurrentWeights(), row, out, (step - 1) * u, gates[row]);
        }
      }
      for (int j = 0; j < u; j++) {
        float kept = Rational.sigmoid(gates[j]) * Rational.tanh(gates[2 * u + j]);
        cell[j] = Math.fma(Rational.sigmoid(gates[u + j]), cell[j], kept);
        out[step * u + j] = Rational.tanh(cell[j]) * Rational.sigmoid(gates[3 * u + j]);
      }
    }
    return out;
  }

  private static float[] gru(Gru layer, float[] in, Shape shape) {
    int u = layer.units();
    float[] out = new float[shape.steps() * u];
    float[] a = new float[3 * u];
    float[] b = new float[3 * u];
    for (int step = 0; step < shape.steps(); step++) {
      for (int row = 0; row < a.length; row++) {
        float start = layer.inputBias()[row];
        a[row] = dot(layer.inputWeights(), row, in, step * shape.features(), start);
        b[row] = layer.recurrentBias()[row];
        if (step > 0) {
          b[row] = dot(layer.recurrentWeights(), row, out, (step - 1) * u, b[row]);
        }
      }
      for (int j = 0; j < u; j++) {
        float reset = Rational.sigmoid(a[j] + b[j]);
        float update = Rational.sigmoid(a[u + j] + b[u + j]);
        float candidate = Rational.tanh(Math.fma(reset, b[2 * u + j], a[2 * u + j]));
        float before = step == 0 ? 0f : out[(step - 1) * u + j];
        out[step * u + j] = Math.fma(update, before - candidate, candidate);
      }
    }
    return out;
  }
}
