package io.github.forecast4j.http.serving;

import io.github.forecast4j.FittedForecaster;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * A forecaster that is served. A request that has it keeps it, whatever replaces it meanwhile.
 *
 * @param name what it is asked for by
 * @param forecaster the forecaster
 * @param channels the channels that a series needs
 * @param file where it comes from
 * @param loaded since when it is served
 * @param windowCost what one window takes
 * @param usualErrors how far its targets usually are from their last values
 */
public record ServedModel(
    String name,
    FittedForecaster forecaster,
    List<String> channels,
    String file,
    Instant loaded,
    WindowCost windowCost,
    UsualErrors usualErrors) {

  /** A value of a few digits and its comma. */
  private static final double BYTES_OF_A_VALUE = 8;

  /** Reading runs at a hundred megabytes a second, more or less. */
  private static final double MICROS_OF_A_BYTE = .01;

  /** Copies the list. */
  public ServedModel {
    channels = List.copyOf(channels);
  }

  /** The steps that are told for a number that may have been asked for. */
  public int steps(OptionalInt horizon) {
    return horizon.orElse(forecaster.horizon());
  }

  /**
   * What forecasts take, in microseconds.
   *
   * @param series the series
   * @param steps the steps for each
   */
  public double cost(int series, int steps) {
    return windowCost.micros() * windows(series, steps);
  }

  /** The windows that a network is run on. */
  double windows(int series, int steps) {
    int windowsOfOne = (steps + forecaster.horizon() - 1) / forecaster.horizon();
    return (double) series * windowsOfOne;
  }

  /**
   * What the forecasts of a body that has not been read yet may take, in microseconds.
   *
   * @param bytes its length
   */
  public double costOfBody(int bytes) {
    double values = bytes / BYTES_OF_A_VALUE;
    double windows = Math.max(1, values / forecaster.window() / channels.size());
    return windowCost.micros() * windows + bytes * MICROS_OF_A_BYTE;
  }
}
