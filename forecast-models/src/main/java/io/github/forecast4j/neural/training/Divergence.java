package io.github.forecast4j.neural.training;

import java.io.Serial;

/** Numbers that are no longer finite, found in a batch. */
final class Divergence extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String finding;

  private Divergence(String finding) {
    super(finding);
    this.finding = finding;
  }

  /** What was found, in words. */
  String finding() {
    return finding;
  }

  /**
   * Says what went bad.
   *
   * @param loss the loss of the batch
   * @param outputs what the network made of the batch, shape (n, outputs)
   */
  static Divergence of(double loss, float[] outputs, Batch batch) {
    int worst = worst(outputs, batch);
    return new Divergence(
        "the loss was %s, worst for target '%s' (output %s), and the largest input was feature %s"
            .formatted(loss, batch.target(worst), outputs[worst], batch.largestFeature()));
  }

  private static int worst(float[] outputs, Batch batch) {
    int worst = Batch.firstNonFinite(outputs, outputs.length);
    if (worst >= 0) {
      return worst;
    }
    worst = 0;
    for (int i = 1; i < outputs.length; i++) {
      if (error(outputs, batch, i) > error(outputs, batch, worst)) {
        worst = i;
      }
    }
    return worst;
  }

  private static float error(float[] outputs, Batch batch, int position) {
    return Math.abs(outputs[position] - batch.outcome(position));
  }
}
