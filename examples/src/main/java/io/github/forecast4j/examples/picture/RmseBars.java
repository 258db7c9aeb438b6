package io.github.forecast4j.examples.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Errors of models as bars, the best on top, with a thin line from the smallest to the largest over
 * seeds and a dashed line at the last value.
 *
 * @param titles what stands around it; the unit belongs to the horizontal axis
 * @param scores the models, at least one
 */
public record RmseBars(Titles titles, List<Score> scores) {

  static final int ROW_HEIGHT = 36;

  private static final int WIDTH = 900;
  private static final int NUMBERS_WIDTH = 80;
  private static final int AROUND = 158;

  /**
   * A picture of errors.
   *
   * @throws IllegalArgumentException if there is no model, or a median is not finite
   */
  public RmseBars {
    scores = scores.stream().sorted(Comparator.comparingDouble(Score::median)).toList();
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("a picture of errors must have >= 1 model, had 0");
    }
    for (Score score : scores) {
      if (!Double.isFinite(score.median())) {
        throw new IllegalArgumentException(
            "RMSE of %s must be finite, was %s".formatted(score.model(), score.median()));
      }
    }
  }

  /**
   * Draws the picture, 1800 pixels wide and as high as the models need.
   *
   * @param png file to write; its folder is made if it is missing
   * @throws IOException if the file cannot be written
   * @throws PicturesUnavailableException if this machine cannot draw, see {@link
   *     Pictures#obstacle()}
   */
  public void write(Path png) throws IOException {
    Pictures.require();
    Bars bars = new Bars(scores);
    Sheet sheet =
        new Sheet(WIDTH, AROUND + ROW_HEIGHT * scores.size(), bars.namesWidth(), NUMBERS_WIDTH);
    sheet.write(new Heading(titles, List.of()), axis(), bars, png);
  }

  /** An empty chart: the horizontal axis, and a unit of height for each bar. */
  private XYChart axis() {
    double longest = scores.stream().mapToDouble(Score::reach).max().orElse(1);
    double end = longest > 0 ? 1.03 * longest : 1;
    XYChart chart = new XYChartBuilder().xAxisTitle(titles.unit()).build();
    XYStyler styler = chart.getStyler();
    styler.setTheme(new PictureTheme());
    styler.setYAxisTicksVisible(false).setPlotGridHorizontalLinesVisible(false);
    styler.setPlotGridVerticalLinesVisible(true).setPlotContentSize(1);
    styler.setXAxisMin(-0.001 * end).setXAxisMax(end);
    styler.setYAxisMin(0.0).setYAxisMax((double) scores.size());
    styler.setxAxisTickLabelsFormattingFunction(Magnitude::label);
    double[] somewhere = {0.37 * end};
    chart.addSeries("nothing", somewhere, somewhere).setMarker(SeriesMarkers.NONE);
    return chart;
  }
}
