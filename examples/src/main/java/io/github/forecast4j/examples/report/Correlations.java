package io.github.forecast4j.examples.report;

import io.github.forecast4j.series.TimeSeries;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How channels go together: Pearson's coefficient of each pair over the rows that have both,
 *
 * <pre>{@code
 * r(x, y) = sum over rows of (x - mean(x)) (y - mean(y)) / sqrt(sum (x - mean(x))^2 sum (y - mean(y))^2)
 * }</pre>
 *
 * NaN where a channel does not vary.
 */
public final class Correlations {

  private final double[] lowerTriangle;

  private Correlations(double... lowerTriangle) {
    this.lowerTriangle = lowerTriangle;
  }

  /** The correlations of all pairs of channels. */
  public static Correlations of(TimeSeries rows) {
    List<double[]> columns = rows.channels().stream().map(rows::values).toList();
    return new Correlations(
        IntStream.range(0, columns.size())
            .boxed()
            .flatMapToDouble(
                i ->
                    IntStream.rangeClosed(0, i)
                        .mapToDouble(j -> pearson(columns.get(i), columns.get(j))))
            .toArray());
  }

  /** Row after row of the matrix, each up to the diagonal. */
  double[] lowerTriangle() {
    return lowerTriangle.clone();
  }

  private static double pearson(double[] x, double[] y) {
    int[] rows =
        IntStream.range(0, x.length)
            .filter(row -> Double.isFinite(x[row]) && Double.isFinite(y[row]))
            .toArray();
    double meanX = IntStream.of(rows).mapToDouble(row -> x[row]).average().orElse(Double.NaN);
    double meanY = IntStream.of(rows).mapToDouble(row -> y[row]).average().orElse(Double.NaN);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int row : rows) {
      double dx = x[row] - meanX;
      double dy = y[row] - meanY;
      xy += dx * dy;
      xx += dx * dx;
      yy += dy * dy;
    }
    return xy / Math.sqrt(xx * yy);
  }
}
