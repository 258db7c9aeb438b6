package io.github.forecast4j.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.network.kernel.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layers against small cases by hand, and against formulas in double precision. */
class NetworkTest {

  private static float[] run(Layer layer, Shape shape, float... input) {
    return new TrainedNetwork(shape, Sequence.of(layer, new Flatten())).run(input);
  }

  private static float[] random(Random random, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextFloat() * 2 - 1;
    }
    return values;
  }

  private static Matrix random(Random random, int rows, int columns) {
    return Matrix.of(rows, columns, random(random, rows * columns));
  }

  /**
   * Recurrent weights of the size that networks have. Larger ones make the states chaotic: then
   * what a float rounds off grows from step to step beyond any bound.
   */
  private static Matrix recurrent(Random random, int rows, int units) {
    float[] values = random(random, rows * units);
    for (int i = 0; i < values.length; i++) {
      values[i] /= (float) Math.sqrt(units);
    }
    return Matrix.of(rows, units, values);
  }

  private static void assertClose(float[] actual, double[] expected) {
    double[] doubles = new double[actual.length];
    Arrays.setAll(doubles, i -> actual[i]);
    assertThat(doubles).containsExactly(expected, within(1e-6 * Math.max(1, magnitude(expected))));
  }

  private static double magnitude(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }

  // ------------------------------------------------------------------ small cases by hand

  @Test
  void dense_twoSteps_isAppliedToEach() {
    Dense dense = new Dense(Matrix.of(2, 3, 1, 2, 3, -1, 0, 1), new float[] {10, 20});

    assertThat(run(dense, new Shape(2, 3), 1, 1, 1, 2, 0, -1)).containsExactly(16, 20, 9, 17);
  }

  @Test
  void conv1d_oddKernel_looksBothWaysAlike() {
    Conv1d conv = new Conv1d(3, Matrix.of(1, 3, 1, 10, 100), new float[] {0.5f});

    assertThat(run(conv, new Shape(4, 1), 1, 2, 3, 4))
        .containsExactly(210.5f, 321.5f, 432.5f, 43.5f);
  }

  @Test
  void conv1d_evenKernel_looksOneStepFurtherAhead() {
    Conv1d two = new Conv1d(2, Matrix.of(1, 2, 1, 10), new float[] {0});
    Conv1d four = new Conv1d(4, Matrix.of(1, 4, 1, 10, 100, 1000), new float[] {0});

    assertThat(run(two, new Shape(3, 1), 1, 2, 3)).containsExactly(21, 32, 3);
    assertThat(run(four, new Shape(3, 1), 1, 2, 3)).containsExactly(3210, 321, 32);
  }

  @Test
  void relu_negative_isZero() {
    assertThat(run(new Relu(), new Shape(1, 3), -1, 0, 2)).containsExactly(0, 0, 2);
  }

  @Test
  void globalAverage_steps_isTheMeanOfEachFeature() {
    assertThat(run(new GlobalAverage(), new Shape(3, 2), 1, 10, 2, 20, 6, 60))
        .containsExactly(3, 30);
  }

  @Test
  void lastStep_steps_isTheLast() {
    assertThat(run(new LastStep(), new Shape(3, 2), 1, 10, 2, 20, 6, 60)).containsExactly(6, 60);
  }

  @Test
  void flatten_steps_keepsTheOrder() {
    assertThat(new Flatten().output(new Shape(2, 2))).isEqualTo(Shape.vector(4));
    assertThat(run(new Flatten(), new Shape(2, 2), 1, 2, 3, 4)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void sequenceAndConcatenation_nested_joinInOrder() {
    Dense sum = new Dense(Matrix.of(1, 2, 1, 1), new float[] {0});
    Layer root =
        Sequence.of(
            Concatenation.of(Sequence.of(sum, new GlobalAverage()), new LastStep()),
            new Dense(Matrix.of(2, 3, 1, 0, 0, 0, 1, 1), new float[] {0, 0}));

    assertThat(run(root, new Shape(2, 2), 1, 2, 3, 4)).containsExactly(5, 7);
  }

  @Test
  void lstm_zeroWeights_isBiasAlone() {
    // With i = f = o = 1/2 and g = tanh(1): c1 = g / 2, c2 = g / 4 + g / 2.
    Lstm lstm = new Lstm(Matrix.zeros(4, 1), Matrix.zeros(4, 1), new float[] {0, 0, 1, 0});
    double g = Math.tanh(1);

    assertClose(
        run(lstm, new Shape(2, 1), 9, 9),
        new double[] {Math.tanh(g / 2) / 2, Math.tanh(g * .75) / 2});
  }

  @Test
  void gru_zeroWeights_isBiasAlone() {
    // With r = z = 1/2 and n = tanh(1 + 2 / 2): h1 = n / 2, h2 = n / 2 + h1 / 2.
    Gru gru =
        new Gru(
            Matrix.zeros(3, 1), Matrix.zeros(3, 1), new float[] {0, 0, 1}, new float[] {0, 0, 2});
    double n = Math.tanh(2);

    assertClose(run(gru, new Shape(2, 1), 9, 9), new double[] {n / 2, n * .75});
  }

  @ParameterizedTest
  @ValueSource(floats = {-200, -20, -1, 0, 1, 20, 200})
  void sigmoid_anyValue_isTheLogisticFunction(float x) {
    assertThat((double) Rational.sigmoid(x)).isCloseTo(sigmoid(x), within(2e-7));
  }

  // ------------------------------------------------------------------ against formulas

  @Property(tries = 100)
  void dense_anyShape_followsTheFormula(
      @ForAll @IntRange(min = 1, max = 9) int steps,
      @ForAll @IntRange(min = 1, max = 20) int inputs,
      @ForAll @IntRange(min = 1, max = 20) int outputs,
      @ForAll int seed) {
    Random random = new Random(seed);
    Matrix weights = random(random, outputs, inputs);
    float[] bias = random(random, outputs);
    float[] x = random(random, steps * inputs);
    double[] expected = new double[steps * outputs];
    for (int t = 0; t < steps; t++) {
      for (int j = 0; j < outputs; j++) {
        expected[t * outputs + j] = bias[j] + dot(weights, j, doubles(x), t * inputs);
      }
    }

    assertClose(run(new Dense(weights, bias), new Shape(steps, inputs), x), expected);
  }

  @Property(tries = 200)
  void conv1d_anyShape_followsTheFormula(
      @ForAll @IntRange(min = 1, max = 12) int steps,
      @ForAll @IntRange(min = 1, max = 5) int c,
      @ForAll @IntRange(min = 1, max = 9) int kernel,
      @ForAll @IntRange(min = 1, max = 8) int filters,
      @ForAll int seed) {
    Random random = new Random(seed);
    Matrix weights = random(random, filters, kernel * c);
    float[] bias = random(random, filters);
    float[] x = random(random, steps * c);
    double[] expected = new double[steps * filters];
    for (int t = 0; t < steps; t++) {
      for (int f = 0; f < filters; f++) {
        double sum = bias[f];
        for (int i = 0; i < kernel; i++) {
          int from = t + i - (kernel - 1) / 2;
          for (int j = 0; j < c && from >= 0 && from < steps; j++) {
            sum += (double) weights.at(f, i * c + j) * x[from * c + j];
          }
        }
        expected[t * filters + f] = sum;
      }
    }

    assertClose(run(new Conv1d(kernel, weights, bias), new Shape(steps, c), x), expected);
  }

  @Property(tries = 100)
  void lstm_anyShape_followsTheFormula(
      @ForAll @IntRange(min = 1, max = 24) int steps,
      @ForAll @IntRange(min = 1, max = 6) int c,
      @ForAll @IntRange(min = 1, max = 17) int u,
      @ForAll int seed) {
    Random random = new Random(seed);
    Matrix w = random(random, 4 * u, c);
    Matrix r = recurrent(random, 4 * u, u);
    float[] b = random(random, 4 * u);
    float[] x = random(random, steps * c);
    double[] expected = new double[steps * u];
    double[] hidden = new double[u];
    double[] cell = new double[u];
    for (int t = 0; t < steps; t++) {
      double[] gates = new double[4 * u];
      for (int row = 0; row < gates.length; row++) {
        gates[row] = b[row] + dot(w, row, doubles(x), t * c) + dot(r, row, hidden, 0);
      }
      for (int j = 0; j < u; j++) {
        cell[j] = sigmoid(gates[u + j]) * cell[j] + sigmoid(gates[j]) * Math.tanh(gates[2 * u + j]);
        hidden[j] = sigmoid(gates[3 * u + j]) * Math.tanh(cell[j]);
      }
      System.arraycopy(hidden, 0, expected, t * u, u);
    }

    assertClose(run(new Lstm(w, r, b), new Shape(steps, c), x), expected);
  }

  @Property(tries = 100)
  void gru_anyShape_followsTheFormula(
      @ForAll @IntRange(min = 1, max = 24) int steps,
      @ForAll @IntRange(min = 1, max = 6) int c,
      @ForAll @IntRange(min = 1, max = 17) int u,
      @ForAll int seed) {
    Random random = new Random(seed);
    Matrix w = random(random, 3 * u, c);
    Matrix r = recurrent(random, 3 * u, u);
    float[] b = random(random, 3 * u);
    float[] d = random(random, 3 * u);
    float[] x = random(random, steps * c);
    double[] expected = new double[steps * u];
    double[] hidden = new double[u];
    for (int t = 0; t < steps; t++) {
      double[] fromInput = new double[3 * u];
      double[] fromState = new double[3 * u];
      for (int row = 0; row < fromInput.length; row++) {
        fromInput[row] = b[row] + dot(w, row, doubles(x), t * c);
        fromState[row] = d[row] + dot(r, row, hidden, 0);
      }
      for (int j = 0; j < u; j++) {
        double reset = sigmoid(fromInput[j] + fromState[j]);
        double update = sigmoid(fromInput[u + j] + fromState[u + j]);
        double candidate = Math.tanh(fromInput[2 * u + j] + reset * fromState[2 * u + j]);
        hidden[j] = (1 - update) * candidate + update * hidden[j];
      }
      System.arraycopy(hidden, 0, expected, t * u, u);
    }

    assertClose(run(new Gru(w, r, b, d), new Shape(steps, c), x), expected);
  }

  private static double dot(Matrix weights, int row, double[] values, int at) {
    double sum = 0;
    for (int k = 0; k < weights.columns(); k++) {
      sum += weights.at(row, k) * values[at + k];
    }
    return sum;
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    Arrays.setAll(doubles, i -> values[i]);
    return doubles;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  // ------------------------------------------------------------------ threads

  @Test
  void run_fromEightThreads_givesTheSameBits() throws Exception {
    TrainedNetwork network = gruFcn();
    float[] window = random(new Random(1), network.input().size());
    float[] alone = network.run(window);
    Callable<List<float[]>> job =
        () -> {
          List<float[]> results = new ArrayList<>();
          for (int i = 0; i < 50; i++) {
            results.add(network.run(window));
          }
          return results;
        };

    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<List<float[]>> results :
          threads.invokeAll(List.of(job, job, job, job, job, job, job, job))) {
        assertThat(results.get()).allSatisfy(result -> assertThat(result).isEqualTo(alone));
      }
    } finally {
      threads.shutdown();
      assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static TrainedNetwork gruFcn() {
    Random random = new Random(5);
    Layer recurrent =
        Sequence.of(
            new Gru(
                random(random, 24, 3),
                random(random, 24, 8),
                random(random, 24),
                random(random, 24)),
            new LastStep());
    Layer convolutions =
        Sequence.of(
            new Conv1d(8, random(random, 16, 24), random(random, 16)),
            new Relu(),
            new Conv1d(5, random(random, 8, 80), random(random, 8)),
            new Relu(),
            new GlobalAverage());
    return new TrainedNetwork(
        new Shape(12, 3),
        Sequence.of(
            Concatenation.of(recurrent, convolutions),
            new Dense(random(random, 2, 16), random(random, 2))));
  }

  @Test
  void run_window_isLeftAsItWas() {
    TrainedNetwork network = gruFcn();
    float[] window = random(new Random(1), network.input().size());
    float[] before = window.clone();

    network.run(window);

    assertThat(window).isEqualTo(before);
  }

  // ------------------------------------------------------------------ refusals

  private static void refuses(Function<Shape, Object> make, Shape shape, String... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> make.apply(shape))
        .withMessageContainingAll(parts);
  }

  @Test
  void output_otherFeatures_isRefusedByEveryLayerWithWeights() {
    Shape three = new Shape(5, 3);
    refuses(new Dense(Matrix.zeros(1, 2), new float[1])::output, three, "Dense", "2", "3");
    refuses(new Conv1d(2, Matrix.zeros(1, 4), new float[1])::output, three, "Conv1d", "2", "3");
    refuses(
        new Lstm(Matrix.zeros(4, 2), Matrix.zeros(4, 1), new float[4])::output,
        three,
        "Lstm",
        "2",
        "3");
    refuses(
        new Gru(Matrix.zeros(3, 2), Matrix.zeros(3, 1), new float[3], new float[3])::output,
        three,
        "Gru",
        "2",
        "3");
  }

  @Test
  void layers_weightsThatDoNotFit_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dense(Matrix.zeros(2, 2), new float[3]))
        .withMessageContainingAll("2", "3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Conv1d(2, Matrix.zeros(1, 3), new float[1]))
        .withMessageContainingAll("2 steps", "3 columns");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Conv1d(0, Matrix.zeros(1, 3), new float[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lstm(Matrix.zeros(8, 2), Matrix.zeros(4, 1), new float[4]))
        .withMessageContainingAll("Lstm with 1 units", "4 rows", "8 (input)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Gru(Matrix.zeros(3, 2), Matrix.zeros(4, 1), new float[3], new float[3]))
        .withMessageContainingAll("Gru with 1 units", "3 rows", "4 (recurrent)");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
  void weights_notFinite_areRefused(float weight) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrix.of(1, 2, 0, weight))
        .withMessageContainingAll("finite", "weight 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dense(Matrix.zeros(1, 1), new float[] {weight}))
        .withMessageContaining("finite");
  }

  @Test
  void matrix_countThatDoesNotFit_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrix.of(2, 3, new float[5]))
        .withMessageContainingAll("2 x 3", "6", "5");
    assertThatIllegalArgumentException().isThrownBy(() -> Matrix.zeros(0, 3));
  }

  @Test
  void matrix_placeThatIsNone_isRefusedAndNotReadFromANeighbour() {
    Matrix matrix = Matrix.of(2, 2, 1, 2, 3, 4);

    assertThat(matrix.at(1, 0)).isEqualTo(3);
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> matrix.at(0, 2));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> matrix.at(2, 0));
  }

  @Test
  void shape_noStepsOrFeatures_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Shape(0, 1))
        .withMessageContaining("0 x 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new Shape(1, -1));
  }

  @Test
  void network_endingInSteps_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrainedNetwork(new Shape(3, 1), new Relu()))
        .withMessageContaining("3 x 1");
    refuses(Concatenation.of(new Relu())::output, new Shape(3, 1), "one step", "3 x 1");
  }

  @Test
  void containers_empty_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(Sequence::of);
    assertThatIllegalArgumentException().isThrownBy(Concatenation::of);
  }

  @Test
  void run_windowOfAnotherSize_isRefused() {
    TrainedNetwork network = new TrainedNetwork(new Shape(3, 1), new Flatten());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.run(new float[4]))
        .withMessageContainingAll("3 x 1", "3", "4");
  }

  @Test
  void weights_changedAfterwards_leaveTheLayerAlone() {
    float[] bias = {1};
    float[] values = {2};
    Dense dense = new Dense(Matrix.of(1, 1, values), bias);
    bias[0] = 99;
    values[0] = 99;
    dense.bias()[0] = 99;
    dense.weights().toArray()[0] = 99;

    assertThat(run(dense, Shape.vector(1), 3)).containsExactly(7);
  }
}
