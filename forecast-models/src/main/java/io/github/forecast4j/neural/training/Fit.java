package io.github.forecast4j.neural.training;

import io.github.forecast4j.model.Epoch;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingException;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.neural.block.Weights;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One training: epochs of mini-batches until the plan says stop. */
final class Fit {

  private static final Logger LOG = LoggerFactory.getLogger(Fit.class);

  private final Session session;
  private final TrainingPlan plan;
  private final TrainingData data;
  private final TrainingRun run;
  private final SplittableRandom random;
  private final Batches batches;
  private final Batch batch;
  private final Optional<Evaluation> evaluation;
  private final Progress progress;
  private final List<Epoch> epochs = new ArrayList<>();
  private final long start = System.nanoTime();

  Fit(Session session, TrainingPlan plan, TrainingData data, TrainingRun run) {
    this.session = session;
    this.plan = plan;
    this.data = data;
    this.run = run;
    this.random = new SplittableRandom(run.seed()).split();
    this.batches = new Batches(data.training().count(), data.stride(), plan.batchSize());
    this.batch = new Batch(data, batches.capacity());
    this.progress = new Progress(plan.stopping().averaged());
    this.evaluation =
        data.validation().count() > 0 ? Optional.of(new Evaluation(data)) : Optional.empty();
  }

  /** Runs the epochs; returns the weights to keep. */
  Weights learn() {
    double rate = plan.descent().rate().initial();
    for (int number = 1; number <= plan.stopping().epochs() && !exhausted(); number++) {
      rate = plan.descent().rate().next(number, rate, progress.stale());
      session.learningRate(rate);
      double training = pass(number);
      double validation = validate(number);
      progress.add(evaluation.isPresent() ? validation : training, this::weightsWorthKeeping);
      report(number, training, validation, rate);
    }
    return finite(chosen(progress.bestWeights()));
  }

  /** The best weights, or the average of several if that does better. */
  private Weights chosen(List<Weights> best) {
    if (best.size() < 2) {
      return best.isEmpty() ? session.weights() : best.get(0);
    }
    Weights average = Weights.average(best);
    return plainLoss(average) < plainLoss(best.get(0)) ? average : best.get(0);
  }

  private double plainLoss(Weights weights) {
    TrainedNetwork network = new TrainedNetwork(data.input(), session.layer(weights));
    return new PlainLoss(plan.descent().huber()).of(network, data.validation());
  }

  /**
   * Goes on from weights that have learned before: an epoch has to beat them to be kept.
   *
   * @return the weights to keep
   */
  Weights learnOn() {
    evaluation.ifPresent(part -> progress.start(part.loss(session), weightsWorthKeeping()));
    return learn();
  }

  /** The epochs that were run. */
  List<Epoch> epochs() {
    return epochs;
  }

  /** The epoch whose weights were kept, from 1; 0 if no epoch beat the start. */
  int keptEpoch() {
    return keepsBest() ? progress.bestEpoch() : epochs.size();
  }

  /** The time since the start. */
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private boolean keepsBest() {
    return evaluation.isPresent() && plan.stopping().patience() > 0;
  }

  private boolean exhausted() {
    return keepsBest() && progress.stale() >= plan.stopping().patience();
  }

  private Optional<Weights> weightsWorthKeeping() {
    return keepsBest() ? Optional.of(session.weights()) : Optional.empty();
  }

  /** One pass over the training windows; returns their mean loss. */
  private double pass(int epoch) {
    batches.next(random);
    double sum = 0;
    int from = 0;
    while (from < batches.count()) {
      int to = batches.end(from);
      batch.fill(data.training(), batches.samples(), from, to);
      sum += learn(epoch) * batch.count();
      requireWanted();
      from = to;
    }
    return sum / batches.count();
  }

  private double learn(int epoch) {
    try {
      return session.learn(batch);
    } catch (Divergence e) {
      throw new TrainingException(diverged(epoch, e.finding()), e);
    }
  }

  private double validate(int epoch) {
    double loss = evaluation.map(part -> part.loss(session)).orElse(Double.NaN);
    if (evaluation.isPresent() && !Double.isFinite(loss)) {
      throw new TrainingException(diverged(epoch, "the validation loss was " + loss));
    }
    return loss;
  }

  private Weights finite(Weights weights) {
    if (!weights.areFinite()) {
      throw new TrainingException(diverged(epochs.size(), "a weight is not finite"));
    }
    return weights;
  }

  private String diverged(int epoch, String finding) {
    double clip = plan.descent().clip();
    return ("training diverged in epoch %d: %s; try a learning rate below %s, gradients clipped at"
            + " 1 (were %s), or a scaler that bounds what the network sees")
        .formatted(
            epoch,
            finding,
            plan.descent().rate().initial(),
            Double.isInfinite(clip) ? "not clipped" : "clipped at " + clip);
  }

  private void requireWanted() {
    if (run.listener().cancelled()) {
      throw new CancellationException("training was cancelled by its listener");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("training was interrupted");
    }
  }

  private void report(int number, double training, double validation, double rate) {
    Epoch epoch =
        new Epoch(
            number,
            plan.stopping().epochs(),
            training,
            validation,
            rate,
            batches.count(),
            elapsed());
    epochs.add(epoch);
    LOG.debug("{}", epoch);
    run.listener().epochEnded(epoch);
  }
}
