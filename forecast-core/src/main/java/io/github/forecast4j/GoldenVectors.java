package io.github.forecast4j;

import io.github.forecast4j.archive.ArchiveException;
import io.github.forecast4j.archive.Tensor;
import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.scale.SeriesScaling;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Histories in raw units with what a forecaster made of them when it was saved. Where it is loaded
 * it must make the same of them, bit for bit: by the same weights, scales, calendar, time zone
 * rules and arithmetic.
 *
 * <p>The histories are drawn from a fixed seed, within the scale of the training values; they show
 * no row of the user's data. Tensors: the rows of the learned grid at which they begin, shape (g);
 * the histories, (g, w, channels), longer where there are lags, and with the rows to come where
 * something is known of them; the forecasts, (g, h, targets).
 */
final class GoldenVectors {

  private static final String ROWS = "golden.rows";
  private static final String INPUTS = "golden.inputs";
  private static final String OUTPUTS = "golden.outputs";

  /** The histories of a new file. */
  private static final int COUNT = 2;

  /** How far other arithmetic may be off, as a share of the largest value. */
  private static final double OTHER_ARITHMETIC = 1e-4;

  /** The most histories that loading takes the time for. */
  private static final int MOST = 16;

  private final FittedForecaster forecaster;
  private final List<String> channels;
  private final int lookback;
  private final int length;

  /** The vectors of a forecaster. */
  GoldenVectors(FittedForecaster forecaster) {
    this.forecaster = forecaster;
    Encoder encoder = forecaster.learned().predictor().encoder();
    this.channels = encoder.channels().all();
    this.lookback = encoder.lookback();
    this.length = lookback + (forecaster.knownFuture().isEmpty() ? 0 : forecaster.horizon());
  }

  /**
   * Adds new ones to the tensors of a file: one at the start of the learned grid, one at its end.
   *
   * @param scaling the size of the histories
   */
  void write(SeriesScaling scaling, Map<String, Tensor> to) {
    SplittableRandom random = new SplittableRandom(COUNT);
    long[] rows = {0, forecaster.history().get(0).data().rows()};
    int size = length * channels.size();
    double[] inputs = new double[COUNT * size];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = scaling.scaler(i % channels.size()).unscale(random.nextDouble());
    }
    reachBeyond(scaling, inputs);
    double[] outputs =
        IntStream.range(0, COUNT)
            .mapToObj(i -> forecast(rows[i], inputs, i * size))
            .flatMapToDouble(DoubleStream::of)
            .toArray();
    to.put(ROWS, Tensor.of(rows, COUNT));
    to.put(INPUTS, Tensor.of(inputs, COUNT, length, channels.size()));
    to.put(OUTPUTS, Tensor.of(outputs, COUNT, forecaster.horizon(), forecaster.targets().size()));
  }

  /** Moves a value of each window beyond the limit of inputs, so that the limit matters. */
  private void reachBeyond(SeriesScaling scaling, double[] inputs) {
    double limit = forecaster.recipe().encoding().limit();
    double far = scaling.scaler(0).unscale(2 * limit + 2);
    int firstOfWindow = (lookback - forecaster.window()) * channels.size();
    for (int history = 0; history < COUNT && Double.isFinite(far); history++) {
      inputs[history * inputs.length / COUNT + firstOfWindow] = far;
    }
  }

  /**
   * Asks the forecaster again.
   *
   * @param origin where the vectors were made, for the message
   * @throws ArchiveException if it answers otherwise
   */
  void verify(Contents contents, String origin) {
    long[] rows = contents.longs(ROWS, Contents.ANY);
    if (rows.length < 1 || rows.length > MOST) {
      throw new ArchiveException(
          "a file has 1 to %d golden vectors, was %d".formatted(MOST, rows.length));
    }
    double[] inputs = contents.doubles(INPUTS, rows.length, length, channels.size());
    double[] outputs =
        contents.doubles(OUTPUTS, rows.length, forecaster.horizon(), forecaster.targets().size());
    int size = inputs.length / rows.length;
    double tolerance = tolerance(contents, inputs, outputs);
    for (int i = 0; i < rows.length; i++) {
      double[] actual = forecast(rows[i], inputs, i * size);
      for (int j = 0; j < actual.length; j++) {
        double expected = outputs[i * actual.length + j];
        if (!agree(actual[j], expected, tolerance)) {
          throw new ArchiveException(
              ("golden vector %d of %d does not hold here: value %d of its forecast is %s, but was"
                      + " %s where it was saved (%s)")
                  .formatted(i + 1, rows.length, j, actual[j], expected, origin));
        }
      }
    }
  }

  private static boolean agree(double actual, double expected, double tolerance) {
    return tolerance == 0
        ? Double.doubleToLongBits(actual) == Double.doubleToLongBits(expected)
        : Math.abs(actual - expected) <= tolerance;
  }

  /** How far a forecast may be off: not at all, unless layers computed in another way then. */
  private static double tolerance(Contents contents, double[] inputs, double[] outputs) {
    if (contents.positive(FileKeys.ARITHMETIC) == TrainedNetwork.ARITHMETIC) {
      return 0;
    }
    double largest =
        DoubleStream.concat(DoubleStream.of(inputs), DoubleStream.of(outputs))
            .map(Math::abs)
            .max()
            .orElse(0);
    return OTHER_ARITHMETIC * largest;
  }

  /** The forecast for the history that begins at a place among others. */
  private double[] forecast(long row, double[] histories, int at) {
    TimeGrid grid = forecaster.grid().from(row);
    double[] values = Arrays.copyOfRange(histories, at, at + length * channels.size());
    TimeSeries series = TimeSeries.of(grid, channels, values);
    TimeSeries future = series.slice(lookback, length);
    return forecaster.forecast(series.slice(0, lookback), future).toSeries().toArray();
  }
}
