package io.github.forecast4j.examples.picture;

import java.awt.AWTError;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Whether this machine can draw. A screen is not needed, but fonts are, and a slim container has
 * none.
 *
 * <pre>{@code
 * if (Pictures.obstacle().isEmpty()) {
 *   picture.write(file);
 * }
 * }</pre>
 */
public final class Pictures {

  private static final String REMEDY =
      "pictures are left out: this Java cannot draw text (%s). Install fonts, on Debian with"
          + " 'apt-get install fontconfig fonts-dejavu-core', on Alpine with"
          + " 'apk add fontconfig ttf-dejavu'";

  private static final Optional<String> OBSTACLE = probe();

  private Pictures() {}

  /** Why this machine cannot draw and what to do about it; empty if it can. */
  public static Optional<String> obstacle() {
    return OBSTACLE;
  }

  /**
   * Makes sure that this machine can draw.
   *
   * @throws PicturesUnavailableException if it cannot
   */
  static void require() {
    OBSTACLE.ifPresent(
        message -> {
          throw new PicturesUnavailableException(message);
        });
  }

  /** Draws a letter: without fonts the JDK throws errors as well as exceptions, by version. */
  private static Optional<String> probe() {
    try {
      Graphics2D graphics = new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB).createGraphics();
      graphics.setFont(Typeface.regular(9));
      graphics.drawString("A", 0, 9);
      graphics.dispose();
      return Optional.empty();
    } catch (RuntimeException | LinkageError | InternalError | AWTError e) {
      return Optional.of(REMEDY.formatted(reason(e)));
    }
  }

  private static String reason(Throwable problem) {
    Throwable first = problem;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return first.getMessage() == null ? first.getClass().getSimpleName() : first.getMessage();
  }
}
