package io.github.forecast4j.examples.report;

import io.github.forecast4j.examples.picture.Values;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One target of one series: what happened, and what models had said; raw units.
 *
 * @param target the channel
 * @param firstRow the row of the series that the forecasts begin at
 * @param actual what happened, a value a row of the series
 * @param runs what each model did
 */
public record View(String target, int firstRow, Values actual, List<Run> runs) {

  /** Copies the list. */
  public View {
    runs = List.copyOf(runs);
  }

  private static final int FEWEST_ROWS = 120;
  private static final int RESIDUAL_BINS = 41;
  private static final double RESIDUALS_IN_SIGHT = .99;

  /** The numbers that drawing all rows takes. */
  long size() {
    return actual.size() + runs.stream().mapToLong(run -> run.issued().size()).sum();
  }

  /** The numbers that are written however few rows are drawn. */
  long fixedSize() {
    return runs.stream().mapToLong(Run::fixedSize).sum();
  }

  void write(Json json, Timeline time, double share) {
    double[] happened = actual.toArray();
    int most = (int) Math.max(FEWEST_ROWS, Math.min(happened.length, happened.length * share));
    int[] rows = Thinning.rows(happened, most);
    Drawing drawing = new Drawing(happened, firstRow, rows, residualBins(happened), unit());
    json.text("target", target)
        .object("time", fields -> time.write(fields, rows))
        .integer("drawn", rows.length)
        .integer("testAt", drawing.testAt())
        .number("unit", drawing.unit())
        .multiples("actual", drawing.unit(), pick(happened, rows))
        .number("residualFrom", drawing.bins().from())
        .number("residualTo", drawing.bins().to())
        .objects("runs", runs, run -> run.write(json, drawing));
  }

  /** A millionth of the largest number in sight, as a power of ten. */
  private double unit() {
    double largest =
        DoubleStream.concat(
                Arrays.stream(actual.toArray()),
                runs.stream().flatMapToDouble(run -> Arrays.stream(run.issued().toArray())))
            .filter(Double::isFinite)
            .map(Math::abs)
            .max()
            .orElse(1);
    return largest == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(largest)) - 5);
  }

  /** Bins around zero that hold all but the largest hundredth of what the models got wrong. */
  private Bins residualBins(double... happened) {
    double[] sizes =
        runs.stream()
            .flatMapToDouble(run -> residuals(happened, firstRow, run.issued()))
            .filter(Double::isFinite)
            .map(Math::abs)
            .sorted()
            .toArray();
    double reach = sizes.length == 0 ? 1 : sizes[(int) ((sizes.length - 1) * RESIDUALS_IN_SIGHT)];
    return new Bins(-reach, reach, RESIDUAL_BINS);
  }

  private static DoubleStream residuals(double[] happened, int firstRow, Values issued) {
    double[] said = issued.toArray();
    return IntStream.range(0, said.length).mapToDouble(i -> happened[firstRow + i] - said[i]);
  }

  private static double[] pick(double[] values, int... places) {
    return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
  }

  /**
   * What all models of a view are drawn on.
   *
   * @param happened a value a row of the series
   * @param firstRow the row that forecasts begin at
   * @param rows the rows that are drawn
   * @param bins of what the models got wrong
   * @param unit what drawn numbers are multiples of
   */
  @SuppressWarnings("ArrayRecordComponent") // never leaves this package, never compared
  record Drawing(double[] happened, int firstRow, int[] rows, Bins bins, double unit) {

    /** The place among the drawn rows of the first that was forecast. */
    int testAt() {
      int at = Arrays.binarySearch(rows, firstRow);
      return at >= 0 ? at : -at - 1;
    }

    /** The drawn ones of the numbers that a model said. */
    double[] pick(Values issued) {
      double[] said = issued.toArray();
      return Arrays.stream(rows)
          .skip(testAt())
          .mapToDouble(row -> row - firstRow < said.length ? said[row - firstRow] : Double.NaN)
          .toArray();
    }

    /** How often a model was wrong by how much, over all rows, drawn or not. */
    long[] residuals(Values issued) {
      return bins.count(View.residuals(happened, firstRow, issued));
    }
  }
}
