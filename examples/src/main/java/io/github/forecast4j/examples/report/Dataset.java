package io.github.forecast4j.examples.report;

import io.github.forecast4j.series.TimeGrid;
import java.util.List;

/**
 * One series as models saw it, and what is to be shown of it.
 *
 * @param series its name
 * @param frame where its rows stand
 * @param gaps what it lacked when it was read
 * @param outage rows within the outage, which scores are also given without
 * @param channels the distribution of each channel
 * @param correlations how the channels go together
 * @param views its targets with what was forecast
 */
public record Dataset(
    String series,
    Frame frame,
    Gaps gaps,
    List<Span> outage,
    List<Distribution> channels,
    Correlations correlations,
    List<View> views) {

  /**
   * The rows of a series.
   *
   * @param grid where they stand
   * @param rows how many there are
   * @param parts what they are for
   */
  public record Frame(TimeGrid grid, int rows, Parts parts) {}

  /** Copies the lists. */
  public Dataset {
    outage = List.copyOf(outage);
    channels = List.copyOf(channels);
    views = List.copyOf(views);
  }

  /** The numbers that drawing all rows of all views would take. */
  long size() {
    return views.stream().mapToLong(View::size).sum();
  }

  /** The numbers of all views that are written however few rows are drawn. */
  long fixedSize() {
    return views.stream().mapToLong(View::fixedSize).sum();
  }

  /**
   * Writes everything that is drawn.
   *
   * @param share the share of the rows that may be drawn; 1 and more is all
   */
  void write(Json json, double share) {
    Timeline time = new Timeline(frame.grid());
    json.text("series", series)
        .text("zone", time.zone())
        .integer("rows", frame.rows())
        .integer("start", time.place(0))
        .integer("validation", time.place(frame.parts().validation()))
        .integer("test", time.place(frame.parts().test()))
        .integer("last", time.place(frame.rows() - 1))
        .integer("end", time.place(frame.rows()))
        .pairs("gaps", gaps.spans().stream().map(span -> places(time, span)).toList())
        .integer("gapRows", gaps.rows())
        .integer("gapCells", gaps.cells())
        .pairs("outage", outage.stream().map(span -> places(time, span)).toList())
        .objects("channels", channels, channel -> channel.write(json))
        .numbers("correlations", correlations.lowerTriangle())
        .objects("views", views, view -> view.write(json, time, share));
  }

  private static long[] places(Timeline time, Span span) {
    return new long[] {time.place(span.from()), time.place(span.to())};
  }
}
