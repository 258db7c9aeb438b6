package io.github.forecast4j.neural.training;

import java.util.List;

/** The optimizer's step size, pass by pass. One schedule serves any number of trainings. */
public sealed interface LearningRate {

  /** The step size of the first pass. */
  double initial();

  /**
   * The step size of a pass.
   *
   * @param epoch the pass, from 1
   * @param before the step size of the pass before
   * @param stale the passes since the last better loss
   */
  double next(int epoch, double before, int stale);

  /** Always the same. */
  record Constant(double initial) implements LearningRate {

    @Override
    public double next(int epoch, double before, int stale) {
      return initial;
    }
  }

  /**
   * Falls along half a cosine to a hundredth: {@code initial * (0.01 + 0.99 * (1 + cos(pi * (epoch
   * - 1) / epochs)) / 2)}. Source: Loshchilov, Hutter, <i>SGDR: Stochastic Gradient Descent with
   * Warm Restarts</i>, ICLR 2017, without restarts.
   *
   * @param epochs the passes in which it falls
   */
  record Cosine(double initial, int epochs) implements LearningRate {

    private static final double FLOOR = 0.01;

    @Override
    public double next(int epoch, double before, int stale) {
      double wave = (1 + StrictMath.cos(Math.PI * (epoch - 1) / epochs)) / 2;
      return initial * (FLOOR + (1 - FLOOR) * wave);
    }
  }

  /**
   * Grows by equal parts to the first step size of another schedule, which then begins. Source:
   * Goyal et al., <i>Accurate, Large Minibatch SGD: Training ImageNet in 1 Hour</i>, 2017.
   *
   * @param then the schedule that follows
   * @param passes the passes in which it grows, at least 1
   */
  record WarmUp(LearningRate then, int passes) implements LearningRate {

    @Override
    public double initial() {
      return then.initial();
    }

    @Override
    public double next(int epoch, double before, int stale) {
      if (epoch <= passes) {
        return initial() * epoch / passes;
      }
      return then.next(epoch - passes, before, stale);
    }
  }

  /**
   * Those of another training, pass by pass.
   *
   * @param rates at least one; the last one goes on
   */
  record Recorded(List<Double> rates) implements LearningRate {

    @Override
    public double initial() {
      return rates.get(0);
    }

    @Override
    public double next(int epoch, double before, int stale) {
      return rates.get(Math.min(epoch, rates.size()) - 1);
    }
  }

  /**
   * Halves whenever the loss has not become better for some passes, down to a hundredth.
   *
   * @param passes the passes without a better loss before it halves, at least 1
   */
  record OnPlateau(double initial, int passes) implements LearningRate {

    private static final double FACTOR = 0.5;
    private static final double FLOOR = 0.01;

    @Override
    public double next(int epoch, double before, int stale) {
      boolean plateau = stale > 0 && stale % passes == 0;
      return plateau ? Math.max(before * FACTOR, initial * FLOOR) : before;
    }
  }
}
