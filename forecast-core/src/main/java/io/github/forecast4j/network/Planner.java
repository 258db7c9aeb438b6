package io.github.forecast4j.network;

import io.github.forecast4j.network.kernel.KernelSet;
import java.util.ArrayList;
import java.util.List;

/** Turns layers into the operations of a plan, and counts the buffers that these need. */
final class Planner {

  private final KernelSet kernels;
  private final List<Step> steps = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();

  Planner(KernelSet kernels) {
    this.kernels = kernels;
  }

  KernelSet kernels() {
    return kernels;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** The values of each buffer for one window. */
  int[] sizes() {
    return sizes.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Room for values of a shape. */
  Value room(Shape shape, int stride) {
    sizes.add(Math.multiplyExact(shape.steps(), stride));
    return new Value(sizes.size() - 1, 0, shape, stride);
  }

  /** Adds what computes a layer's output from an input; returns where the output is. */
  Value add(Layer layer, Value input) {
    if (layer instanceof Sequence sequence) {
      return addChain(sequence.layers(), input);
    } else if (layer instanceof Concatenation join) {
      return addJoin(join, input);
    } else if (layer instanceof Sum sum) {
      return addSum(sum, input);
    } else if (layer instanceof Conv1d || layer instanceof Dense) {
      return addProduct(layer, input, false);
    } else if (layer instanceof Lstm lstm) {
      return addLstm(lstm, input);
    } else if (layer instanceof Gru gru) {
      return addGru(gru, input);
    }
    return addShaping(layer, input);
  }

  /** Adds a layer without weights. */
  private Value addShaping(Layer layer, Value input) {
    Shape shape = layer.output(input.shape());
    if (layer instanceof Relu) {
      Value output = room(shape, KernelSet.padded(shape.features()));
      steps.add(new ReluStep(kernels, input, output));
      return output;
    } else if (layer instanceof GlobalAverage) {
      Value output = room(shape, shape.features());
      steps.add(new AverageStep(input, output));
      return output;
    } else if (layer instanceof Flatten) {
      Value output = room(shape, shape.features());
      steps.add(new FlattenStep(input, output));
      return output;
    }
    return input.last();
  }

  private Value addChain(List<Layer> layers, Value input) {
    Value value = input;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      boolean product = layer instanceof Conv1d || layer instanceof Dense;
      if (product && i + 1 < layers.size() && layers.get(i + 1) instanceof Relu) {
        value = addProduct(layer, value, true);
        i++;
      } else {
        value = add(layer, value);
      }
    }
    return value;
  }

  /** Adds a convolution or a dense layer, which is a convolution of one step. */
  private Value addProduct(Layer layer, Value input, boolean rectified) {
    Taps taps =
        layer instanceof Conv1d convolution
            ? Taps.of(convolution, kernels)
            : Taps.of((Dense) layer, kernels);
    Value output = room(layer.output(input.shape()), taps.stride());
    steps.add(new ProductStep(taps, input, output));
    if (rectified) {
      steps.add(new ReluStep(kernels, output, output));
    }
    return output;
  }

  private Value addJoin(Concatenation join, Value input) {
    Shape shape = join.output(input.shape());
    Value output = room(shape, shape.features());
    int at = 0;
    for (Layer branch : join.branches()) {
      Value part = add(branch, input);
      steps.add(new JoinStep(part, output, at));
      at += part.features();
    }
    return output;
  }

  private Value addSum(Sum sum, Value input) {
    Shape shape = sum.output(input.shape());
    List<Value> parts = sum.branches().stream().map(branch -> add(branch, input)).toList();
    Value output = room(shape, shape.features());
    steps.add(new SumStep(parts, sum.factor(), output));
    return output;
  }

  private Value addLstm(Lstm lstm, Value input) {
    Gates gates = new Gates(lstm.units(), LstmStep.ORDER);
    Projection ofInput = gates.projection(lstm.inputWeights(), lstm.bias(), kernels);
    Projection ofState =
        gates.projection(lstm.recurrentWeights(), new float[lstm.bias().length], kernels);
    Value output = room(new Shape(input.steps(), lstm.units()), gates.paddedUnits());
    Value sums = room(new Shape(RecurrentSums.ahead(input), ofInput.stride()), ofInput.stride());
    Value cell = room(Shape.vector(lstm.units()), gates.paddedUnits());
    steps.add(
        new LstmStep(kernels, new RecurrentSums(ofInput, ofState, input, output, sums), cell));
    return output;
  }

  private Value addGru(Gru gru, Value input) {
    Gates gates = new Gates(gru.units(), GruStep.ORDER);
    Projection ofInput = gates.projection(gru.inputWeights(), gru.inputBias(), kernels);
    Projection ofState = gates.projection(gru.recurrentWeights(), gru.recurrentBias(), kernels);
    Value output = room(new Shape(input.steps(), gru.units()), gates.paddedUnits());
    Value sums = room(new Shape(RecurrentSums.ahead(input), ofInput.stride()), ofInput.stride());
    Value fromState = room(Shape.vector(gru.units()), ofState.stride());
    Value zeros = room(Shape.vector(gru.units()), gates.paddedUnits());
    RecurrentSums recurrent = new RecurrentSums(ofInput, ofState, input, output, sums);
    steps.add(new GruStep(kernels, recurrent, fromState, zeros));
    return output;
  }
}
