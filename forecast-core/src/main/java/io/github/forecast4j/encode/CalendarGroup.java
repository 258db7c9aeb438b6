package io.github.forecast4j.encode;

import io.github.forecast4j.series.TimeGrid;
import java.util.List;

/**
 * The calendar of the row after each step, so that the last step sees the time that is to be
 * forecast.
 *
 * @param calendar the calendar
 * @param names the names of its features, at least one
 */
record CalendarGroup(Calendar calendar, List<String> names) implements FeatureGroup {

  @Override
  public FeatureWriter on(ScaledSeries series) {
    float[] nextRows = nextRows(series.grid(), series.rows().count());
    return window -> {
      Span span = window.span();
      for (int step = 0; step < span.steps(); step++) {
        window.copy(step, nextRows, (span.from() + step) * names.size(), names.size());
      }
    };
  }

  /** The calendar of every row after the first, up to the row after the end. */
  private float[] nextRows(TimeGrid grid, int rows) {
    float[] features = new float[names.size() * rows];
    calendar.write(grid, rows, features);
    return features;
  }
}
