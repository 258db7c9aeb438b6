package io.github.forecast4j.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.ForecasterBuilder;
import io.github.forecast4j.model.TrainingException;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.series.TimeSeries;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RidgeTest {

  private static final int WINDOW = 3;
  private static final int HORIZON = 2;

  private static double[] walk(int rows) {
    Random random = new Random(11);
    double[] values = new double[rows];
    for (int row = 1; row < rows; row++) {
      values[row] = .7 * values[row - 1] + random.nextGaussian();
    }
    return values;
  }

  private static ForecasterBuilder recipe(Ridge ridge) {
    return Forecaster.builder()
        .model(ridge)
        .window(WINDOW)
        .horizon(HORIZON)
        .scaler(Scaler.none())
        .validation(0);
  }

  /** Least penalized squares by gradient descent, which shares nothing with the closed form. */
  private static double[] descend(double[] y, double penalty, double[] window) {
    int n = y.length - WINDOW - HORIZON + 1;
    double[] answer = new double[HORIZON];
    for (int step = 0; step < HORIZON; step++) {
      double[] w = new double[WINDOW];
      double intercept = 0;
      for (int pass = 0; pass < 20_000; pass++) {
        double[] slope = new double[WINDOW];
        double shift = 0;
        for (int i = 0; i < n; i++) {
          double error = intercept - y[i + WINDOW + step];
          for (int j = 0; j < WINDOW; j++) {
            error += w[j] * y[i + j];
          }
          shift += error;
          for (int j = 0; j < WINDOW; j++) {
            slope[j] += error * y[i + j];
          }
        }
        intercept -= .002 * shift;
        for (int j = 0; j < WINDOW; j++) {
          w[j] -= .002 * (slope[j] + penalty * w[j]);
        }
      }
      answer[step] = intercept;
      for (int j = 0; j < WINDOW; j++) {
        answer[step] += w[j] * window[j];
      }
    }
    return answer;
  }

  @ParameterizedTest
  @ValueSource(doubles = {.01, 1, 20})
  void forecast_onePenalty_isTheMinimumThatDescentFinds(double penalty) {
    double[] y = walk(60);
    TimeSeries series = TimeSeries.of("y", y);

    double[] forecast =
        recipe(Baselines.RIDGE.withPenalties(penalty)).fit(series).forecast(series).values("y");

    double[] window = Arrays.copyOfRange(y, y.length - WINDOW, y.length);
    assertThat(forecast).containsExactly(descend(y, penalty, window), within(1e-5));
  }

  @Test
  void forecast_withoutValidation_takesTheDocumentedPenalty() {
    TimeSeries series = TimeSeries.of("y", walk(60));

    double[] byDefault = recipe(Baselines.RIDGE).fit(series).forecast(series).values("y");
    double[] named =
        recipe(Baselines.RIDGE.withPenalties(Ridge.WITHOUT_VALIDATION))
            .fit(series)
            .forecast(series)
            .values("y");

    assertThat(byDefault).containsExactly(named);
  }

  @Test
  void forecast_withValidation_keepsThePenaltyWithTheLeastError() {
    TimeSeries series = TimeSeries.of("y", walk(80));
    double[] penalties = {.001, 1, 100};
    int validation = 20;
    double[] errors =
        DoubleStream.of(penalties).map(p -> validationError(series, p, validation)).toArray();
    int best = 0;
    for (int i = 1; i < errors.length; i++) {
      best = errors[i] < errors[best] ? i : best;
    }

    double[] chosen = fit(series, validation, penalties).forecast(series).values("y");

    assertThat(chosen)
        .containsExactly(fit(series, validation, penalties[best]).forecast(series).values("y"));
  }

  private static FittedForecaster fit(TimeSeries series, int validation, double... penalties) {
    return Forecaster.builder()
        .model(Baselines.RIDGE.withPenalties(penalties))
        .window(WINDOW)
        .scaler(Scaler.none())
        .validationWindows(validation)
        .fit(series);
  }

  private static double validationError(TimeSeries series, double penalty, int validation) {
    FittedForecaster forecaster = fit(series, validation, penalty);
    double sum = 0;
    for (int row = series.length() - validation; row < series.length(); row++) {
      double error = forecaster.forecast(series.slice(0, row)).value("y", 0) - series.value(row, 0);
      sum += error * error;
    }
    return sum;
  }

  @Test
  void withPenalties_order_doesNotMatter() {
    assertThat(Baselines.RIDGE.withPenalties(10, .1).hyperparameters())
        .isEqualTo(Baselines.RIDGE.withPenalties(.1, 10).hyperparameters())
        .containsEntry("penalties", "[0.1, 10.0]");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void withPenalties_notPositive_isRefused(double penalty) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Baselines.RIDGE.withPenalties(1, penalty))
        .withMessageContaining(Double.toString(penalty));
    assertThatIllegalArgumentException().isThrownBy(Baselines.RIDGE::withPenalties);
  }

  @Property(tries = 100)
  void cholesky_anySquares_solvesTheEquations(
      @ForAll @IntRange(min = 1, max = 12) int size, @ForAll int seed) {
    Random random = new Random(seed);
    double[][] a = squares(random, size);
    double[][] right = new double[size][2];
    for (double[] row : right) {
      Arrays.setAll(row, i -> random.nextGaussian());
    }

    double[][] x = Cholesky.of(a, .5).solve(right);

    for (int i = 0; i < size; i++) {
      for (int column = 0; column < 2; column++) {
        double product = .5 * x[i][column];
        for (int k = 0; k < size; k++) {
          product += a[Math.max(i, k)][Math.min(i, k)] * x[k][column];
        }
        assertThat(product).isCloseTo(right[i][column], within(1e-9));
      }
    }
  }

  /** A positive semidefinite matrix, of which only the lower triangle is filled. */
  private static double[][] squares(Random random, int size) {
    double[][] factor = new double[size][size];
    double[][] product = new double[size][size];
    for (double[] row : factor) {
      Arrays.setAll(row, i -> random.nextGaussian());
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k <= i; k++) {
        for (int j = 0; j < size; j++) {
          product[i][k] += factor[i][j] * factor[k][j];
        }
      }
    }
    return product;
  }

  @Test
  void cholesky_indefinite_isATrainingFailureWithItsRemedy() {
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(() -> Cholesky.of(new double[][] {{1, 0}, {5, 1}}, .1))
        .withMessageContainingAll("minMax()", "withPenalties");
  }
}
