package io.github.forecast4j.examples.picture;

/**
 * How a network learned.
 *
 * @param network its name
 * @param training loss on the training part, a value an epoch
 * @param validation loss on the validation part, a value an epoch
 */
public record Losses(String network, Values training, Values validation) {

  /**
   * Losses of a network.
   *
   * @throws IllegalArgumentException if the parts have different numbers of epochs
   */
  public Losses {
    if (training.size() != validation.size()) {
      throw new IllegalArgumentException(
          "%s must have as many validation losses as training losses, had %d and %d"
              .formatted(network, validation.size(), training.size()));
    }
  }
}
