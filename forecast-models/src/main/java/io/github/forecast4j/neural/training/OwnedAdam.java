package io.github.forecast4j.neural.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.optimizer.Adam;
import java.util.Map;
import java.util.function.Function;

/**
 * The engine's Adam, whose moments end with the training (DJL leaves them to nobody), whose step
 * size is told to it, and which shrinks gradients on the way instead of in a pass of its own.
 *
 * <p>Source: Kingma, Ba, <i>Adam: A Method for Stochastic Optimization</i>, ICLR 2015.
 */
final class OwnedAdam extends Adam {

  private final NDManager owner;

  /** An optimizer whose moments live as long as a manager. */
  OwnedAdam(NDManager owner, StepSize step) {
    super(Adam.builder().optLearningRateTracker(step));
    this.owner = owner;
  }

  /** Sets what gradients are multiplied by from now on. */
  void gradientScale(double scale) {
    rescaleGrad = (float) scale;
  }

  @Override
  protected NDArray withDefaultState(
      Map<String, Map<Device, NDArray>> state,
      String key,
      Device device,
      Function<String, NDArray> initial) {
    boolean known = state.containsKey(key);
    NDArray moment = super.withDefaultState(state, key, device, initial);
    if (!known) {
      moment.attach(owner);
    }
    return moment;
  }
}
