package io.github.forecast4j.examples.picture;

import java.awt.Graphics2D;
import org.knowm.xchart.XYChart;

/**
 * The unit of the values, written level above the vertical axis.
 *
 * @param unit the unit; may be empty
 */
record UnitLabel(String unit) implements Overlay {

  private static final int UNDER_HEADING = Heading.LEFT - LineChart.INSET;

  @Override
  public void draw(Graphics2D graphics, XYChart chart) {
    double top = chart.getScreenYFromChart(chart.getStyler().getYAxisMax());
    graphics.setColor(Palette.QUIET);
    graphics.setFont(Typeface.regular(12));
    graphics.drawString(unit, UNDER_HEADING, (float) top - 14);
  }
}
