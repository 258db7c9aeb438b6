package io.github.forecast4j.examples.report;

import io.github.forecast4j.examples.picture.Values;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What the lines and the errors of all models of a view are drawn on. */
final class Drawing {

  private static final int RESIDUAL_BINS = 41;
  private static final double RESIDUALS_IN_SIGHT = .99;

  private final double[] happened;
  private final int firstRow;
  private final int[] rows;
  private final Bins bins;
  private final double unit;

  /**
   * A drawing.
   *
   * @param view what is drawn
   * @param rows the rows of the series that are drawn, in order
   */
  Drawing(View view, int... rows) {
    this.happened = view.actual().toArray();
    this.firstRow = view.firstRow();
    this.rows = rows;
    this.bins = residualBins(view);
    this.unit = unit(view);
  }

  /** The bins of errors: around zero, they hold all but the largest hundredth. */
  Bins bins() {
    return bins;
  }

  /** What drawn numbers are multiples of: a millionth of the largest, as a power of ten. */
  double unit() {
    return unit;
  }

  /** The place among the drawn rows of the first that was forecast. */
  int testAt() {
    int at = Arrays.binarySearch(rows, firstRow);
    return at >= 0 ? at : -at - 1;
  }

  /** What happened in the drawn rows. */
  double[] happened() {
    return Arrays.stream(rows).mapToDouble(row -> happened[row]).toArray();
  }

  /** What a model said of the drawn rows from {@link #testAt()} on. */
  double[] said(Values issued) {
    double[] said = issued.toArray();
    return Arrays.stream(rows)
        .skip(testAt())
        .mapToDouble(row -> row - firstRow < said.length ? said[row - firstRow] : Double.NaN)
        .toArray();
  }

  /** How often a model was wrong by how much, over all rows, drawn or not. */
  long[] residualCounts(Values issued) {
    return bins.count(residuals(issued));
  }

  private DoubleStream residuals(Values issued) {
    double[] said = issued.toArray();
    return IntStream.range(0, said.length).mapToDouble(i -> happened[firstRow + i] - said[i]);
  }

  private Bins residualBins(View view) {
    double[] sizes =
        view.runs().stream()
            .flatMapToDouble(run -> residuals(run.issued()))
            .filter(Double::isFinite)
            .map(Math::abs)
            .sorted()
            .toArray();
    double reach = sizes.length == 0 ? 1 : sizes[(int) ((sizes.length - 1) * RESIDUALS_IN_SIGHT)];
    return new Bins(-reach, reach, RESIDUAL_BINS);
  }

  private static double unit(View view) {
    double largest =
        DoubleStream.concat(
                Arrays.stream(view.actual().toArray()),
                view.runs().stream().flatMapToDouble(run -> Arrays.stream(run.issued().toArray())))
            .filter(Double::isFinite)
            .map(Math::abs)
            .max()
            .orElse(1);
    return largest == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(largest)) - 5);
  }
}
