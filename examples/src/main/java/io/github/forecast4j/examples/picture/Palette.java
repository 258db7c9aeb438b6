package io.github.forecast4j.examples.picture;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * Colours and strokes of all pictures. The colours of the lines are those of Okabe and Ito,
 * <em>Color Universal Design</em>, 2008, a little muted: they stay apart for the colour-blind.
 */
final class Palette {

  static final Color PAPER = Color.WHITE;
  static final Color INK = new Color(0x1F2933);
  static final Color QUIET = new Color(0x66727F);
  static final Color GRID = new Color(0xE6E9ED);
  static final Color ACTUAL = new Color(0x3B4754);
  static final Color BASELINE = new Color(0xA9B4C0);
  static final Color REFERENCE = new Color(0xC8553D);
  static final Color SHADE = new Color(31, 41, 51, 11);

  private static final Color[] MODELS = {
    new Color(0x1F77B4),
    new Color(0xE08214),
    new Color(0x1B9E77),
    new Color(0xB5527C),
    new Color(0x56A8D6),
    new Color(0x8C6BB1),
    new Color(0xC9A227)
  };

  private Palette() {}

  /** The colour of a model, by its place among the models of a picture. */
  static Color model(int place) {
    return MODELS[place % MODELS.length];
  }

  /** The same colour, paler, on {@link #PAPER}. */
  static Color pale(Color color) {
    return new Color(half(color.getRed()), half(color.getGreen()), half(color.getBlue()));
  }

  /** A line without a break. */
  static BasicStroke solid(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** A line of dashes. */
  static BasicStroke dashed(float width) {
    float[] dashes = {5, 4};
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
  }

  private static int half(int channel) {
    return (channel + 255) / 2;
  }
}
