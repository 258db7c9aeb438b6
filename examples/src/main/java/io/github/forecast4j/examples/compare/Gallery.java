package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.compare.Contest.Show;
import io.github.forecast4j.examples.picture.ForecastPicture;
import io.github.forecast4j.examples.picture.Line;
import io.github.forecast4j.examples.picture.LossPicture;
import io.github.forecast4j.examples.picture.Losses;
import io.github.forecast4j.examples.picture.RmseBars;
import io.github.forecast4j.examples.picture.Score;
import io.github.forecast4j.examples.picture.Steps;
import io.github.forecast4j.examples.picture.Titles;
import io.github.forecast4j.examples.picture.Values;
import io.github.forecast4j.model.Epoch;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The pictures of a comparison: for its first target what happened and what was forecast, the loss
 * curves of the networks, and the errors of all models.
 *
 * @param protocol the protocol's name
 * @param contest what came of it
 */
record Gallery(String protocol, Contest contest) {

  /** The most steps that a line can show so that a reader still tells them apart. */
  private static final int MOST_STEPS = 400;

  /** Draws all pictures into a folder. */
  void write(Path folder) throws IOException {
    forecasts().write(folder.resolve("forecast.png"));
    bars().write(folder.resolve("rmse.png"));
    List<Losses> losses = losses();
    if (!losses.isEmpty()) {
      Titles titles = titles("Loss while learning", "mean squared error, encoded values");
      new LossPicture(titles, LossPicture.Scale.LOGARITHMIC, losses)
          .write(folder.resolve("loss.png"));
    }
  }

  private Show first() {
    return contest.shows().get(0);
  }

  /** The fits of the first task's first target. */
  private List<Show> shows() {
    Track first = first().track();
    return contest.shows().stream()
        .filter(show -> show.track().task() == first.task())
        .filter(show -> show.track().target().equals(first.target()))
        .toList();
  }

  private ForecastPicture forecasts() {
    Track first = first().track();
    Task task = first.task();
    int[] rows = task.testRows().toArray();
    int from = Math.max(0, rows.length - MOST_STEPS);
    int[] shown = Arrays.copyOfRange(rows, from, rows.length);
    TimeSeries raw = task.raw();
    int channel = raw.channelIndex(first.target());
    double[] actual = Arrays.stream(shown).mapToDouble(row -> raw.value(row, channel)).toArray();
    List<Line> lines = shows().stream().filter(this::isWorthALine).map(s -> line(s, from)).toList();
    Titles titles =
        titles(
            "What happened, and what had been forecast",
            "%s: one step ahead, test part".formatted(first.target()));
    return new ForecastPicture(titles, steps(raw.grid(), shown), Line.of("actual", actual), lines);
  }

  /**
   * Lines of all models would hide each other: the picture has those a reader would choose among.
   */
  private boolean isWorthALine(Show show) {
    return show.isNetwork() || Verdict.isNaive(show.model());
  }

  private static Line line(Show show, int from) {
    double[] all = show.track().firstSteps();
    double[] shown = Arrays.copyOfRange(all, from, all.length);
    return show.isNetwork() ? Line.of(show.model(), shown) : Line.baseline(show.model(), shown);
  }

  private static Steps steps(TimeGrid grid, int[] rows) {
    List<ZonedDateTime> stamps =
        IntStream.of(rows).mapToObj(grid::stamp).flatMap(Optional::stream).toList();
    return stamps.isEmpty()
        ? Steps.numbered(rows[0], rows.length)
        : Steps.at(stamps.stream().map(ZonedDateTime::toInstant).toList(), stamps.get(0).getZone());
  }

  private List<Losses> losses() {
    return shows().stream().filter(Show::isNetwork).map(Gallery::losses).toList();
  }

  /** The loss curves of a network. */
  static Losses losses(Show show) {
    List<Epoch> epochs = show.training().epochs();
    return new Losses(
        show.model(),
        Values.of(epochs.stream().mapToDouble(Epoch::trainingLoss).toArray()),
        Values.of(epochs.stream().mapToDouble(Epoch::validationLoss).toArray()));
  }

  private RmseBars bars() {
    List<Score> scores = Standing.of(contest.results()).stream().map(this::score).toList();
    return new RmseBars(
        titles("Root mean squared error", "test part, protocol scale; lower is better"), scores);
  }

  /** How a standing is drawn. */
  Score score(Standing standing) {
    String model = standing.model();
    if (Verdict.isNaive(model)) {
      return Score.lastValue(model, standing.rmseScaled());
    }
    boolean network =
        contest.shows().stream().anyMatch(s -> s.model().equals(model) && s.isNetwork());
    return network
        ? Score.network(
            model, standing.rmseScaled(), new Score.Spread(standing.min(), standing.max()))
        : Score.baseline(model, standing.rmseScaled());
  }

  private Titles titles(String title, String unit) {
    Task task = first().track().task();
    Task.Steps steps = task.subject().steps();
    return new Titles(
        title,
        "Protocol %s, %s, window %d, horizon %d"
            .formatted(protocol, task.subject().series(), steps.window(), steps.horizon()),
        unit);
  }
}
