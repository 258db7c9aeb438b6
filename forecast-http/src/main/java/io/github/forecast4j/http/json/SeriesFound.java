package io.github.forecast4j.http.json;

import io.github.forecast4j.clean.GapReport;
import io.github.forecast4j.clean.Outlier;
import io.github.forecast4j.series.TimeSeries;
import java.util.List;

/**
 * What a text was found to hold.
 *
 * @param series the series, its gaps filled if that was asked for
 * @param gaps the gaps before they were filled
 * @param odd values far from the others of their channel
 */
public record SeriesFound(TimeSeries series, GapReport gaps, List<Outlier> odd) {

  /** Copies the list. */
  public SeriesFound {
    odd = List.copyOf(odd);
  }
}
