package io.github.forecast4j.baseline;

import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingRun;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Linear autoregression: every step is a linear map of all values in the window, fitted by least
 * squares with a penalty.
 *
 * <pre>{@code
 * minimize over W:  sum over n of |y - mean(y) - W (x - mean(x))|^2 + penalty * |W|^2
 * }</pre>
 *
 * <p>The intercept is not penalized. Of several penalties the one with the least squared error on
 * the validation part is kept, the smaller one of equals; without a validation part it is {@link
 * #WITHOUT_VALIDATION}. A single penalty is used as it is.
 *
 * <p>Source: Hoerl, Kennard, <i>Ridge Regression: Biased Estimation for Nonorthogonal Problems</i>,
 * Technometrics 12(1), 1970.
 */
public final class Ridge implements ModelSpec {

  /** The penalty of several that is used when there is nothing to choose by. */
  public static final double WITHOUT_VALIDATION = 1;

  private static final String PENALTIES = "penalties";
  private static final double[] DEFAULT_PENALTIES = {.001, .01, .1, 1, 10, 100};

  private final double[] penalties;

  private Ridge(double[] penalties) {
    this.penalties = penalties;
  }

  static Ridge create() {
    return new Ridge(DEFAULT_PENALTIES);
  }

  /**
   * The same with other penalties to choose from.
   *
   * @param values at least one, each finite and greater than 0
   * @throws IllegalArgumentException if that does not hold
   */
  public Ridge withPenalties(double... values) {
    if (values.length == 0 || !Arrays.stream(values).allMatch(v -> v > 0 && Double.isFinite(v))) {
      throw new IllegalArgumentException(
          "penalties must be > 0, at least one, was " + Arrays.toString(values));
    }
    return new Ridge(Arrays.stream(values).sorted().toArray());
  }

  @Override
  public String name() {
    return "ridge";
  }

  @Override
  public Map<String, String> hyperparameters() {
    return Map.of(PENALTIES, Arrays.toString(penalties));
  }

  @Override
  public ModelSpec withHyperparameters(Map<String, String> values) {
    String text = values.getOrDefault(PENALTIES, Arrays.toString(penalties));
    if (!Set.of(PENALTIES).containsAll(values.keySet()) || !text.matches("\\[.+]")) {
      throw new IllegalArgumentException(
          "ridge has one hyper-parameter, penalties, like [0.1, 1.0], was " + values);
    }
    return withPenalties(
        Arrays.stream(text.substring(1, text.length() - 1).split(","))
            .mapToDouble(Double::parseDouble)
            .toArray());
  }

  @Override
  public boolean usesSeed() {
    return false;
  }

  @Override
  public TrainedModel train(TrainingData data, TrainingRun run) {
    long startedAt = System.nanoTime();
    LeastSquares squares = LeastSquares.of(data);
    LeastSquares.Solution best = choose(squares, data);
    return LinearMap.trained(data, best.weights(), best.bias(), startedAt);
  }

  private LeastSquares.Solution choose(LeastSquares squares, TrainingData data) {
    if (penalties.length == 1) {
      return squares.solve(penalties[0]);
    }
    if (data.validation().count() == 0) {
      return squares.solve(WITHOUT_VALIDATION);
    }
    List<LeastSquares.Solution> solutions =
        Arrays.stream(penalties).mapToObj(squares::solve).toList();
    double[] errors =
        solutions.stream().mapToDouble(s -> s.squaredError(data.validation())).toArray();
    int best = 0;
    for (int i = 1; i < errors.length; i++) {
      best = errors[i] < errors[best] ? i : best;
    }
    return solutions.get(best);
  }
}
