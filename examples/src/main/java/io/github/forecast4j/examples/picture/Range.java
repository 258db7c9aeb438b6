package io.github.forecast4j.examples.picture;

import java.util.List;

/**
 * The part of an axis that is shown.
 *
 * @param low its lower end
 * @param high its upper end, above {@code low}
 */
record Range(double low, double high) {

  private static final double MARGIN = 0.06;
  private static final double BELOW_ZERO = 0.003;

  /** A range around lines with some air; it starts a hair below 0 where that costs little. */
  static Range around(List<Values> lines) {
    double low =
        lines.stream().mapToDouble(Values::smallest).filter(Double::isFinite).min().orElse(0);
    double high =
        lines.stream().mapToDouble(Values::largest).filter(Double::isFinite).max().orElse(1);
    double air = MARGIN * (high > low ? high - low : Math.max(1, Math.abs(high)));
    boolean nearZero = low >= 0 && low < 0.5 * high;
    return new Range(nearZero ? -BELOW_ZERO * high : low - air, high + air);
  }

  /** A range of the numbers above 0, with air on a logarithmic axis. */
  static Range aroundLogarithms(List<Values> lines) {
    double low =
        lines.stream().mapToDouble(Values::smallestAboveZero).filter(x -> x > 0).min().orElse(0.1);
    double high = lines.stream().mapToDouble(Values::largest).filter(x -> x > 0).max().orElse(1);
    double air = Math.max(1.05, Math.pow(high / low, MARGIN));
    return new Range(low / air, high * air);
  }
}
