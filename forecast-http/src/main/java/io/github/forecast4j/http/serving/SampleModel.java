package io.github.forecast4j.http.serving;

import io.github.forecast4j.FittedForecaster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * A forecaster that the service brings, so that the first request works before there is any other:
 * an LSTM that learned the daily bytes of the generated sample data.
 */
final class SampleModel {

  /** What it is served as. */
  static final String NAME = "sample";

  /** What is said of where it comes from. */
  static final String FILE = "built in";

  private static final String RESOURCE = "/io/github/forecast4j/http/sample.forecaster";

  private SampleModel() {}

  /** The forecaster, which has proved itself. */
  static FittedForecaster load() {
    try (InputStream in =
        Objects.requireNonNull(SampleModel.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return FittedForecaster.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
