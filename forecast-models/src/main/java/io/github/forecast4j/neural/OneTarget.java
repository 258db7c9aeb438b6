package io.github.forecast4j.neural;

import io.github.forecast4j.model.Samples;
import io.github.forecast4j.model.TrainingData;
import java.util.List;

/**
 * Pairs of some values of a window, as one step, and what follows of one target.
 *
 * @param whole the pairs with all values and targets
 * @param data what they are of
 * @param target the place of the target
 * @param places the places of the values in a flattened window
 */
record OneTarget(Samples whole, TrainingData data, int target, List<Integer> places)
    implements Samples {

  /** Data of one target. */
  static TrainingData of(TrainingData data, int target, List<Integer> places) {
    return new TrainingData(
        new OneTarget(data.training(), data, target, places),
        new OneTarget(data.validation(), data, target, places),
        places.stream().map(place -> "value " + place).toList(),
        List.of(data.targets().get(target)),
        new TrainingData.Steps(1, data.steps().horizon()),
        data.stride());
  }

  @Override
  public int count() {
    return whole.count();
  }

  @Override
  public void window(int sample, float[] into, int at) {
    float[] window = new float[data.input().size()];
    whole.window(sample, window, 0);
    for (int i = 0; i < places.size(); i++) {
      into[at + i] = window[places.get(i)];
    }
  }

  @Override
  public void outcome(int sample, float[] into, int at) {
    float[] outcome = new float[data.output().size()];
    whole.outcome(sample, outcome, 0);
    for (int step = 0; step < data.steps().horizon(); step++) {
      into[at + step] = outcome[step * data.targets().size() + target];
    }
  }
}
