package io.github.forecast4j;

import io.github.forecast4j.archive.Archive;
import io.github.forecast4j.archive.ArchiveException;
import io.github.forecast4j.network.Kernels;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** The way of forecasters to files and streams, and back. */
final class ForecasterFile {

  private ForecasterFile() {}

  static void save(FittedForecaster forecaster, Path file) {
    Archive.write(file, bytes(forecaster));
  }

  static void save(FittedForecaster forecaster, OutputStream out) {
    try {
      out.write(bytes(forecaster));
    } catch (IOException e) {
      throw new ArchiveException("the forecaster cannot be written: " + e, e);
    }
  }

  /**
   * The bytes of a forecaster, which was loaded from its archive once to be sure, while another
   * thread computed the digest.
   *
   * @throws IllegalStateException if it could not be loaded again
   */
  static byte[] bytes(FittedForecaster forecaster) {
    Archive archive = ForecasterWriter.archive(forecaster);
    ForkJoinTask<byte[]> bytes = ForkJoinPool.commonPool().submit(archive::toBytes);
    prove(archive, forecaster.learned().predictor().model().network().kernels());
    return bytes.join();
  }

  private static void prove(Archive archive, Kernels kernels) {
    try {
      ForecasterReader.forecaster(archive, kernels);
    } catch (ArchiveException e) {
      throw new IllegalStateException(
          "this forecaster cannot be saved, because it could not be loaded: " + e.getMessage(), e);
    }
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
