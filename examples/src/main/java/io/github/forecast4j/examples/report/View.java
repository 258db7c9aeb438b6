package io.github.forecast4j.examples.report;

import io.github.forecast4j.examples.picture.Values;
import java.util.List;

/**
 * One target of one series: what happened, and what models had said; raw units.
 *
 * @param target the channel
 * @param firstRow the row of the series that the forecasts begin at
 * @param actual what happened, a value a row of the series
 * @param runs what each model did
 */
public record View(String target, int firstRow, Values actual, List<Run> runs) {

  private static final int FEWEST_ROWS = 120;

  /** Copies the list. */
  public View {
    runs = List.copyOf(runs);
  }

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
    Drawing drawing = new Drawing(this, rows);
    json.text("target", target)
        .object("time", fields -> time.write(fields, rows))
        .integer("drawn", rows.length)
        .integer("testAt", drawing.testAt())
        .number("unit", drawing.unit())
        .multiples("actual", drawing.unit(), drawing.happened())
        .number("residualFrom", drawing.bins().from())
        .number("residualTo", drawing.bins().to())
        .objects("runs", runs, run -> run.write(json, drawing));
  }
}
