package io.github.forecast4j.archive;

import java.io.Serial;
import java.nio.file.Path;

/**
 * A file could not be read or written, or what it holds is refused. The message names the file
 * where there is one, what is wrong with it, and the remedy where there is one.
 */
public final class ArchiveException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** A failure in words. */
  public ArchiveException(String message) {
    super(message);
  }

  /** A failure in words, and what caused it. */
  public ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The same failure, said of a file. */
  public ArchiveException of(Path file) {
    return new ArchiveException(file + ": " + getMessage(), this);
  }
}
