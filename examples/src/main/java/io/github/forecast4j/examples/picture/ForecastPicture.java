package io.github.forecast4j.examples.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened, and what models had said would happen.
 *
 * @param titles what stands around it
 * @param steps the steps of {@code actual}
 * @param actual what happened; it may begin before the forecasts do, as history
 * @param forecasts what models said, for the last steps
 */
public record ForecastPicture(Titles titles, Steps steps, Line actual, List<Line> forecasts) {

  private static final Sheet SHEET = new Sheet(1100, 540, LineChart.INSET, LineChart.INSET);

  /**
   * A picture of forecasts.
   *
   * @throws IllegalArgumentException if lengths do not fit
   */
  public ForecastPicture {
    forecasts = List.copyOf(forecasts);
    int length = actual.values().size();
    if (steps.size() != length) {
      throw new IllegalArgumentException(
          "actual must have a value a step, had %d for %d steps".formatted(length, steps.size()));
    }
    for (Line forecast : forecasts) {
      if (forecast.values().size() > length) {
        throw new IllegalArgumentException(
            "forecast %s must have <= %d values, had %d"
                .formatted(forecast.name(), length, forecast.values().size()));
      }
    }
  }

  /**
   * Draws the picture, 2200 by 1080 pixels.
   *
   * @param png file to write; its folder is made if it is missing
   * @throws IOException if the file cannot be written
   * @throws PicturesUnavailableException if this machine cannot draw, see {@link
   *     Pictures#obstacle()}
   */
  public void write(Path png) throws IOException {
    Pictures.require();
    LineChart chart = new LineChart(steps, Range.around(allValues()));
    chart.add(actual, 0, new Key(actual.name(), Palette.ACTUAL, Palette.solid(2)));
    int models = 0;
    for (Line forecast : forecasts) {
      boolean baseline = forecast.kind() == Line.Kind.BASELINE;
      Key key = baseline ? baselineKey(forecast) : modelKey(forecast, models++);
      chart.add(forecast, steps.size() - forecast.values().size(), key);
    }
    Overlay overlay = new UnitLabel(titles.unit()).then(border());
    SHEET.write(new Heading(titles, chart.keys()), chart.chart(), overlay, png);
  }

  private static Key modelKey(Line line, int place) {
    return new Key(line.name(), Palette.model(place), Palette.solid(1.8f));
  }

  private static Key baselineKey(Line line) {
    return new Key(line.name(), Palette.BASELINE, Palette.dashed(1.6f));
  }

  private List<Values> allValues() {
    List<Values> all = new ArrayList<>();
    all.add(actual.values());
    forecasts.forEach(forecast -> all.add(forecast.values()));
    return all;
  }

  /** The border between history and forecasts, where there is a history. */
  private Overlay border() {
    int longest = forecasts.stream().mapToInt(line -> line.values().size()).max().orElse(0);
    int first = steps.size() - longest;
    if (longest == 0 || first == 0) {
      return Overlay.NONE;
    }
    return new Shade((steps.position(first - 1) + steps.position(first)) / 2);
  }
}
