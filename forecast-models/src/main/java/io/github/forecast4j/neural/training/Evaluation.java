package io.github.forecast4j.neural.training;

import io.github.forecast4j.model.Samples;
import io.github.forecast4j.model.TrainingData;

/** The loss of a network on the validation windows, computed in prediction and in large batches. */
final class Evaluation {

  private static final int BATCH = 256;

  private final Samples samples;
  private final Batches batches;
  private final Batch batch;

  /** An evaluation of data with at least one validation window. */
  Evaluation(TrainingData data) {
    this.samples = data.validation();
    this.batches = new Batches(samples.count(), 1, BATCH);
    this.batch = new Batch(data, batches.capacity());
  }

  /** The mean loss over all validation windows now. */
  double loss(Session session) {
    double sum = 0;
    int from = 0;
    while (from < batches.count()) {
      int to = batches.end(from);
      batch.fill(samples, batches.samples(), from, to);
      sum += session.loss(batch) * batch.count();
      from = to;
    }
    return sum / batches.count();
  }
}
