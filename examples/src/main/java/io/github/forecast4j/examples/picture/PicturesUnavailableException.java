package io.github.forecast4j.examples.picture;

/** Thrown when a picture is asked for on a machine that cannot draw text. */
public final class PicturesUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  PicturesUnavailableException(String message) {
    super(message);
  }
}
