package io.github.forecast4j;

import io.github.forecast4j.archive.Archive;
import io.github.forecast4j.archive.ArchiveException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** The way of forecasters to files and streams, and back. */
final class ForecasterFile {

  private ForecasterFile() {}

  static void save(FittedForecaster forecaster, Path file) {
    ForecasterWriter.archive(forecaster).write(file);
  }

  static void save(FittedForecaster forecaster, OutputStream out) {
    try {
      out.write(bytes(forecaster));
    } catch (IOException e) {
      throw new ArchiveException("the forecaster cannot be written: " + e, e);
    }
  }

  static byte[] bytes(FittedForecaster forecaster) {
    return ForecasterWriter.archive(forecaster).toBytes();
  }

  /** The forecaster of a file, which refusals name. */
  static FittedForecaster load(Path file) {
    Archive archive = Archive.read(file);
    try {
      return ForecasterReader.forecaster(archive);
    } catch (ArchiveException e) {
      throw e.of(file);
    }
  }

  static FittedForecaster load(InputStream in) {
    return ForecasterReader.forecaster(Archive.read(in));
  }
}
