package io.github.forecast4j.examples.picture;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.XYChart;

/**
 * A faint shade over the part of a chart that is forecast.
 *
 * @param from where on the horizontal axis the forecasts begin
 */
record Shade(double from) implements Overlay {

  @Override
  public void draw(Graphics2D graphics, XYChart chart) {
    double left = chart.getScreenXFromChart(from);
    double right = chart.getScreenXFromChart(chart.getStyler().getXAxisMax());
    double top = chart.getScreenYFromChart(chart.getStyler().getYAxisMax());
    double bottom = chart.getScreenYFromChart(chart.getStyler().getYAxisMin());
    graphics.setColor(Palette.SHADE);
    graphics.fill(new Rectangle2D.Double(left, top, right - left, bottom - top));
    graphics.setColor(Palette.QUIET);
    graphics.setStroke(Palette.dashed(1));
    graphics.draw(new Line2D.Double(left, top, left, bottom));
    graphics.setFont(Typeface.regular(12));
    graphics.drawString("forecast", (float) left + 8, (float) top + 14);
  }
}
