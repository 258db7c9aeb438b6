package io.github.forecast4j.examples.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.XYChart;

/**
 * A sheet of paper: heading above, chart below. It is drawn with {@value #SCALE} pixels for each
 * unit of its size.
 *
 * @param width width in units
 * @param height height in units
 * @param left units left of the chart, for the overlay to fill
 * @param right units right of the chart, likewise
 */
record Sheet(int width, int height, int left, int right) {

  static final int SCALE = 2;

  private static final Map<RenderingHints.Key, Object> BEST =
      Map.of(
          RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);

  /**
   * Draws heading, chart and overlay into a PNG file.
   *
   * @throws PicturesUnavailableException if this machine cannot draw text
   */
  void write(Heading heading, XYChart chart, Overlay overlay, Path png) throws IOException {
    BufferedImage image =
        new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHints(BEST);
      graphics.scale(SCALE, SCALE);
      draw(graphics, heading, chart, overlay);
    } finally {
      graphics.dispose();
    }
    save(image, png);
  }

  private void draw(Graphics2D graphics, Heading heading, XYChart chart, Overlay overlay) {
    graphics.setColor(Palette.PAPER);
    graphics.fillRect(0, 0, width, height);
    int top = heading.draw(graphics, width);
    graphics.translate(left, top);
    chart.paint(graphics, width - left - right, height - top);
    graphics.setRenderingHints(BEST);
    overlay.draw(graphics, chart);
  }

  private static void save(BufferedImage image, Path png) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", stream);
    }
    Files.createDirectories(png.toAbsolutePath().getParent());
    Files.write(png, bytes.toByteArray());
  }
}
