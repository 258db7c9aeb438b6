package io.github.forecast4j.examples.picture;

import java.awt.Graphics2D;
import org.knowm.xchart.XYChart;

/** What a picture adds to a chart once that is drawn and knows where its values are. */
@FunctionalInterface
interface Overlay {

  /** Adds nothing. */
  Overlay NONE = (graphics, chart) -> {};

  /** Draws in the coordinates of the chart. */
  void draw(Graphics2D graphics, XYChart chart);

  /** Draws this and then another. */
  default Overlay then(Overlay next) {
    return (graphics, chart) -> {
      draw(graphics, chart);
      next.draw(graphics, chart);
    };
  }
}
