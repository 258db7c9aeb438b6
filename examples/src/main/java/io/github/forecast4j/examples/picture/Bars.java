package io.github.forecast4j.examples.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.knowm.xchart.XYChart;

/**
 * Horizontal bars over a chart that has a unit of height for each, drawn from the top.
 *
 * @param scores the bars in order
 */
record Bars(List<Score> scores) implements Overlay {

  private static final Font TEXT = Typeface.regular(13);
  private static final Font STRONG = Typeface.bold(13);
  private static final double THICKNESS = 18;
  private static final int GAP = 10;

  /** Units that the names take, with the margin of the sheet. */
  int namesWidth() {
    FontRenderContext context = new FontRenderContext(null, true, true);
    double widest =
        scores.stream()
            .mapToDouble(score -> STRONG.getStringBounds(score.model(), context).getWidth())
            .max()
            .orElse(0);
    return Heading.LEFT + (int) widest;
  }

  @Override
  public void draw(Graphics2D graphics, XYChart chart) {
    for (int row = 0; row < scores.size(); row++) {
      double middle = chart.getScreenYFromChart(scores.size() - row - 0.5);
      draw(graphics, chart, scores.get(row), middle);
    }
    scores.stream()
        .filter(score -> score.kind() == Score.Kind.LAST_VALUE)
        .forEach(score -> drawReference(graphics, chart, score.median()));
  }

  private static void draw(Graphics2D graphics, XYChart chart, Score score, double middle) {
    double zero = chart.getScreenXFromChart(0);
    double end = chart.getScreenXFromChart(score.median());
    graphics.setColor(colorOf(score));
    graphics.fill(new Rectangle2D.Double(zero, middle - THICKNESS / 2, end - zero, THICKNESS));
    drawSpread(graphics, chart, score, middle);
    boolean network = score.kind() == Score.Kind.NETWORK;
    graphics.setColor(Palette.INK);
    graphics.setFont(network ? STRONG : TEXT);
    float baseline = (float) middle + 4.5f;
    int nameWidth = graphics.getFontMetrics().stringWidth(score.model());
    graphics.drawString(score.model(), (float) zero - GAP - nameWidth, baseline);
    String number = Magnitude.score(score.median());
    double right = chart.getScreenXFromChart(chart.getStyler().getXAxisMax());
    graphics.drawString(number, (float) right + 2 * GAP, baseline);
  }

  private static void drawSpread(Graphics2D graphics, XYChart chart, Score score, double middle) {
    double low = chart.getScreenXFromChart(score.spread().low());
    double high = chart.getScreenXFromChart(score.spread().high());
    if (high > low) {
      graphics.setColor(Palette.INK);
      graphics.setStroke(Palette.solid(1.5f));
      graphics.draw(new Line2D.Double(low, middle, high, middle));
      graphics.draw(new Line2D.Double(low, middle - 4, low, middle + 4));
      graphics.draw(new Line2D.Double(high, middle - 4, high, middle + 4));
    }
  }

  private static void drawReference(Graphics2D graphics, XYChart chart, double value) {
    double x = chart.getScreenXFromChart(value);
    double top = chart.getScreenYFromChart(chart.getStyler().getYAxisMax());
    double bottom = chart.getScreenYFromChart(0);
    graphics.setColor(Palette.REFERENCE);
    graphics.setStroke(Palette.dashed(1.3f));
    graphics.draw(new Line2D.Double(x, top, x, bottom));
  }

  private static Color colorOf(Score score) {
    return switch (score.kind()) {
      case NETWORK -> Palette.model(0);
      case BASELINE -> Palette.BASELINE;
      case LAST_VALUE -> Palette.REFERENCE;
    };
  }
}
