package io.github.forecast4j.neural;

import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingRecord;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Sum;
import io.github.forecast4j.network.TrainedNetwork;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Models of the same data that forecast together: the mean of what each forecasts.
 *
 * <p>Source: Lakshminarayanan, Pritzel, Blundell, <i>Simple and Scalable Predictive Uncertainty
 * Estimation Using Deep Ensembles</i>, NeurIPS 2017, of which the mean is used here.
 */
final class Members {

  /** Keeps the seeds of members apart from those of neighbouring runs: 2^64 by the golden ratio. */
  private static final long STRIDE = 0x9E3779B97F4A7C15L;

  private Members() {}

  /** The run of a member: the first has the seed of the whole. */
  static TrainingRun run(TrainingRun whole, int member) {
    return new TrainingRun(whole.seed() + member * STRIDE, whole.listener());
  }

  /**
   * The mean of models. Its epochs are those of the first, its time is that of all.
   *
   * @param models at least one
   */
  static TrainedModel mean(List<TrainedModel> models) {
    if (models.size() == 1) {
      return models.get(0);
    }
    return new TrainedModel(
        mean(models, TrainedModel::network), mean(models, TrainedModel::judged), record(models));
  }

  private static TrainedNetwork mean(
      List<TrainedModel> models, Function<TrainedModel, TrainedNetwork> of) {
    List<Layer> roots = models.stream().map(model -> of.apply(model).root()).toList();
    return new TrainedNetwork(models.get(0).network().input(), Sum.mean(roots));
  }

  private static TrainingRecord record(List<TrainedModel> models) {
    TrainingRecord first = models.get(0).record();
    Duration time =
        models.stream().map(model -> model.record().time()).reduce(Duration.ZERO, Duration::plus);
    return new TrainingRecord(first.epochs(), first.bestEpoch(), first.engine(), time);
  }

  /**
   * The member networks of a mean.
   *
   * @throws IllegalArgumentException if it is not the mean of so many
   */
  static List<TrainedNetwork> of(TrainedNetwork mean, int count) {
    if (count == 1) {
      return List.of(mean);
    }
    if (!(mean.root() instanceof Sum sum) || sum.branches().size() != count) {
      throw new IllegalArgumentException(
          "the weights are those of another network: this model is the mean of %d"
              .formatted(count));
    }
    return sum.branches().stream().map(root -> new TrainedNetwork(mean.input(), root)).toList();
  }
}
