package io.github.forecast4j.neural;

import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.network.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in a window a target's own past stands: its value at every step, and its level, which is
 * the same at every step, at the last one.
 *
 * @param places the places of each target in a flattened window, in the order of the targets
 * @param data the windows
 */
record OwnPast(List<List<Integer>> places, TrainingData data) {

  /** The places in the windows of some data. */
  static OwnPast in(TrainingData data) {
    List<List<Integer>> places = new ArrayList<>();
    for (String target : data.targets()) {
      places.add(places(target, data));
    }
    return new OwnPast(List.copyOf(places), data);
  }

  private static List<Integer> places(String target, TrainingData data) {
    List<Integer> places = new ArrayList<>();
    int value = data.features().indexOf(target);
    int level = data.features().indexOf(Encoder.level(target));
    int width = data.features().size();
    int window = data.steps().window();
    for (int step = 0; step < window && value >= 0; step++) {
      places.add(step * width + value);
    }
    if (level >= 0) {
      places.add((window - 1) * width + level);
    }
    return List.copyOf(places);
  }

  /** 1 where an output has a past in the window, else 0; shape (h * targets, w * features). */
  Matrix mask() {
    int columns = data.input().size();
    float[] mask = new float[data.output().size() * columns];
    for (int output = 0; output < data.output().size(); output++) {
      for (int place : places.get(output % places.size())) {
        mask[output * columns + place] = 1;
      }
    }
    return Matrix.of(data.output().size(), columns, mask);
  }

  /** True if no target has a past in the window. */
  boolean isEmpty() {
    return places.stream().allMatch(List::isEmpty);
  }
}
