package io.github.forecast4j.clean;

import io.github.forecast4j.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;

/**
 * A series that was mended, and the record of every value that was changed, so that each can be
 * told and taken back. Immutable: every step gives another.
 *
 * <pre>{@code
 * Cleaned cleaned = Cleaned.of(raw).clip(Fences.of(training, 3)).fill("linear", GapFilling.linear());
 * TimeSeries series = cleaned.series();
 * }</pre>
 */
public final class Cleaned {

  private final TimeSeries original;
  private final TimeSeries series;
  private final List<Change> changes;

  private Cleaned(TimeSeries original, TimeSeries series, List<Change> changes) {
    this.original = original;
    this.series = series;
    this.changes = List.copyOf(changes);
  }

  /** A series to be mended. */
  public static Cleaned of(TimeSeries raw) {
    return new Cleaned(raw, raw, List.of());
  }

  /**
   * Fills gaps.
   *
   * @param rule what the record calls it
   */
  public Cleaned fill(String rule, GapFilling filling) {
    return changed(rule, filling.fill(series));
  }

  /** Moves outliers to the end of their fence; the record calls it {@code clipped}. */
  public Cleaned clip(Fences fences) {
    double[] values = series.toArray();
    for (Outlier outlier : fences.outliers(series)) {
      values[place(outlier.row(), outlier.channel())] = outlier.limit();
    }
    return changed("clipped", TimeSeries.of(series.grid(), series.channels(), values));
  }

  /** Makes gaps of outliers, to be filled by a later step; the record calls it {@code removed}. */
  public Cleaned remove(Fences fences) {
    double[] values = series.toArray();
    for (Outlier outlier : fences.outliers(series)) {
      values[place(outlier.row(), outlier.channel())] = Double.NaN;
    }
    return changed("removed", TimeSeries.of(series.grid(), series.channels(), values));
  }

  private int place(int row, String channel) {
    return row * series.channels().size() + series.channelIndex(channel);
  }

  private Cleaned changed(String rule, TimeSeries next) {
    List<Change> record = new ArrayList<>(changes);
    for (int row = 0; row < next.length(); row++) {
      for (int channel = 0; channel < next.channels().size(); channel++) {
        double before = series.value(row, channel);
        double after = next.value(row, channel);
        if (Double.compare(before, after) != 0) {
          record.add(new Change(rule, next.channels().get(channel), row, before, after));
        }
      }
    }
    return new Cleaned(original, next, record);
  }

  /** The series as it is now. */
  public TimeSeries series() {
    return series;
  }

  /** Every change, in the order they were made, those of one step in order of rows. */
  public List<Change> changes() {
    return changes;
  }

  /** The series before any change. */
  public TimeSeries undo() {
    return original;
  }

  @Override
  public String toString() {
    return "%s, %d values changed".formatted(series, changes.size());
  }
}
