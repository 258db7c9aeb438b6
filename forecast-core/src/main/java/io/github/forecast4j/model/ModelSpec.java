package io.github.forecast4j.model;

import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.series.TimeGrid;
import java.util.Map;

/**
 * A model that has yet to learn: an immutable value of hyper-parameters, with a way to train.
 *
 * <p>Every model ends as a network of plain weights, whether it was learned by gradient descent or
 * in closed form, so that whatever was fitted forecasts, and is saved, the same way.
 */
public interface ModelSpec {

  /** The model's name in files, programs and messages, such as {@code gru-fcn}. */
  String name();

  /** The hyper-parameters by name, in a fixed order: a record of what was trained. */
  Map<String, String> hyperparameters();

  /** What the model sees of a window unless the recipe says otherwise. */
  default Encoding encoding() {
    return Encoding.PLAIN;
  }

  /**
   * True if the model is defined on its {@link #encoding()}, so that a recipe cannot choose
   * another.
   */
  default boolean encodingIsFixed() {
    return false;
  }

  /** True if training makes random choices, so that another seed gives another network. */
  default boolean usesSeed() {
    return true;
  }

  /**
   * This model for series on a kind of grid: one that depends on the time step answers with what it
   * takes from it.
   *
   * @throws IllegalArgumentException if the grid does not tell what the model needs
   */
  default ModelSpec on(TimeGrid grid) {
    return this;
  }

  /**
   * Learns from encoded windows.
   *
   * @param data what to learn from, and what to choose by
   * @param run the seed, and who is told
   * @return the network, whose input and output have the shapes of the data
   * @throws TrainingException if training diverges or the model cannot be trained here
   * @throws java.util.concurrent.CancellationException if the listener cancels or the thread is
   *     interrupted
   */
  TrainedModel train(TrainingData data, TrainingRun run);

  /**
   * The same model with other hyper-parameters, in the form in which {@link #hyperparameters()}
   * tells them; those that are not named stay.
   *
   * @throws IllegalArgumentException if one is unknown or has no such value
   */
  default ModelSpec withHyperparameters(Map<String, String> values) {
    if (hyperparameters().entrySet().containsAll(values.entrySet())) {
      return this;
    }
    throw new IllegalArgumentException(
        "%s has the hyper-parameters %s and takes no others, was %s"
            .formatted(name(), hyperparameters(), values));
  }

  /**
   * This model as the mean of several that are trained from different seeds.
   *
   * @param networks how many, at least 1
   * @throws IllegalArgumentException if training makes no random choices, so that all would be the
   *     same
   */
  default ModelSpec withMembers(int networks) {
    if (networks == 1) {
      return this;
    }
    throw new IllegalArgumentException(
        "members(%d) needs a model that makes random choices; %s learns the same every time"
            .formatted(networks, name()));
  }

  /**
   * Goes on learning from the weights of a network that this model learned before. A model that is
   * computed in closed form, as this default has it, has nowhere to start from: it learns anew.
   *
   * @param start a network of this model for data of the same shapes
   * @throws IllegalArgumentException if the network is none of this model
   * @throws TrainingException as {@link #train} does
   * @throws java.util.concurrent.CancellationException as {@link #train} does
   */
  default TrainedModel retrain(TrainedNetwork start, TrainingData data, TrainingRun run) {
    return train(data, run);
  }
}
