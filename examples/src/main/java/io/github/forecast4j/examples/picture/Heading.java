package io.github.forecast4j.examples.picture;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

/** Title, subtitle and legend above a chart, set flush left. */
final class Heading {

  static final int LEFT = 24;
  private static final int TOP = 18;
  private static final int TITLE_HEIGHT = 26;
  private static final int ROW_HEIGHT = 20;
  private static final int SAMPLE = 22;
  private static final int GAP = 22;
  private static final Font TITLE = Typeface.bold(18);
  private static final Font TEXT = Typeface.regular(13);

  private final Titles titles;
  private final List<Key> keys;

  Heading(Titles titles, List<Key> keys) {
    this.titles = titles;
    this.keys = List.copyOf(keys);
  }

  /**
   * Draws the heading.
   *
   * @param width width of the picture
   * @return the height it takes
   */
  int draw(Graphics2D graphics, int width) {
    int y = TOP + TITLE_HEIGHT - 8;
    graphics.setColor(Palette.INK);
    graphics.setFont(TITLE);
    graphics.drawString(titles.title(), LEFT, y);
    graphics.setFont(TEXT);
    if (!titles.subtitle().isEmpty()) {
      y += ROW_HEIGHT + 2;
      graphics.setColor(Palette.QUIET);
      graphics.drawString(titles.subtitle(), LEFT, y);
    }
    return keys.isEmpty()
        ? y + GAP / 2
        : drawKeys(graphics, width, y + ROW_HEIGHT + 6) + 2 * GAP - 8;
  }

  private int drawKeys(Graphics2D graphics, int width, int top) {
    FontMetrics metrics = graphics.getFontMetrics(TEXT);
    int x = LEFT;
    int y = top;
    for (Key key : keys) {
      int needed = SAMPLE + 8 + metrics.stringWidth(key.name());
      if (x > LEFT && x + needed > width - LEFT) {
        x = LEFT;
        y += ROW_HEIGHT;
      }
      draw(graphics, key, x, y);
      x += needed + GAP;
    }
    return y;
  }

  private static void draw(Graphics2D graphics, Key key, int x, int y) {
    graphics.setColor(key.color());
    graphics.setStroke(key.stroke());
    graphics.draw(new Line2D.Double(x, y - 4.5, x + SAMPLE, y - 4.5));
    graphics.setColor(Palette.INK);
    graphics.drawString(key.name(), x + SAMPLE + 8, y);
  }
}
