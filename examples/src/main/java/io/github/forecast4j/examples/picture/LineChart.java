package io.github.forecast4j.examples.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A chart of lines over the same steps, or over some of them. */
final class LineChart {

  /** Units left and right of the chart on its sheet. */
  static final int INSET = 10;

  private final XYChart chart = new XYChartBuilder().build();
  private final Steps steps;
  private final List<Key> keys = new ArrayList<>();

  LineChart(Steps steps, Range range) {
    this.steps = steps;
    XYStyler styler = chart.getStyler();
    styler.setTheme(new PictureTheme());
    styler.setLocale(Locale.ENGLISH).setTimezone(steps.timeZone());
    styler.setDatePattern(datePattern());
    styler.setYAxisMin(range.low()).setYAxisMax(range.high());
    styler.setyAxisTickLabelsFormattingFunction(Magnitude::label);
    styler.setYAxisLabelAlignment(TextAlignment.Right);
    styler.setPlotContentSize(1);
    double air = (steps.position(steps.size() - 1) - steps.position(0)) / 200 + 0.01;
    styler.setXAxisMin(steps.position(0) - air);
    styler.setXAxisMax(steps.position(steps.size() - 1) + air);
  }

  XYChart chart() {
    return chart;
  }

  List<Key> keys() {
    return keys;
  }

  void horizontalTitle(String title) {
    chart.setXAxisTitle(title);
  }

  /** Makes the vertical axis logarithmic. */
  void logarithmic(Range range) {
    XYStyler styler = chart.getStyler();
    styler.setyAxisTickLabelsFormattingFunction(null);
    styler.setYAxisLogarithmic(true).setYAxisDecimalPattern("0.########");
    styler.setYAxisLogarithmicDecadeOnly(range.high() > 20 * range.low());
  }

  /** Adds a line whose first value belongs to a step, and its key to the legend. */
  void add(Line line, int first, Key key) {
    XYSeries series = series(line, first);
    series.setMarker(SeriesMarkers.NONE).setLineColor(key.color()).setLineStyle(key.stroke());
    keys.add(key);
  }

  /** Marks a step of a line with a dot. */
  void addDot(double position, double value, Key key) {
    XYSeries dot =
        chart.addSeries(
            chart.getSeriesMap().size() + " dot", new double[] {position}, new double[] {value});
    dot.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(key.color());
    dot.setLineStyle(SeriesLines.NONE);
  }

  private XYSeries series(Line line, int first) {
    String name = chart.getSeriesMap().size() + " " + line.name();
    List<Double> positions = steps.positions(first, line.values().size());
    List<Double> numbers = Arrays.stream(line.values().toArray()).boxed().toList();
    return chart.addSeries(name, steps.isTimed() ? dates(positions) : positions, numbers);
  }

  private static List<Date> dates(List<Double> milliseconds) {
    return milliseconds.stream().map(x -> Date.from(Instant.ofEpochMilli(x.longValue()))).toList();
  }

  private String datePattern() {
    double days = steps.span();
    if (days <= 5) {
      return days <= 2 ? "HH:mm" : "MM-dd HH:mm";
    }
    return days <= 1000 ? "yyyy-MM-dd" : "yyyy-MM";
  }
}
