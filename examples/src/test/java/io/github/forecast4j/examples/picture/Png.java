package io.github.forecast4j.examples.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A picture read back for the tests. */
record Png(BufferedImage image) {

  static Png read(Path file) throws IOException {
    assertThat(file).isNotEmptyFile();
    return new Png(ImageIO.read(file.toFile()));
  }

  void assertSize(int width, int height) {
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
  }

  /** Number of pixels of a colour, without those that are mixed with another. */
  long count(Color color) {
    return IntStream.range(0, image.getHeight())
        .mapToLong(
            y ->
                IntStream.range(0, image.getWidth())
                    .filter(x -> image.getRGB(x, y) == color.getRGB())
                    .count())
        .sum();
  }
}
