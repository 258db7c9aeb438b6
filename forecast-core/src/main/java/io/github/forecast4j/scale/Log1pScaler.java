package io.github.forecast4j.scale;

import java.util.Arrays;

/**
 * The logarithm {@code log(1 + x)}, then another scaling; back by {@code exp(y) - 1}. Defined on
 * values greater than -1; others are refused, because cutting them off could not be undone.
 *
 * @param next what follows the logarithm
 */
record Log1pScaler(Scaler next) implements Scaler {

  /** What stands before the name of the next scaler. */
  static final String PREFIX = "log1p/";

  @Override
  public String name() {
    return PREFIX + next.name();
  }

  @Override
  public FittedScaler fit(double[] values) {
    return new Fitted(next.fit(Arrays.stream(values).map(Log1pScaler::log).toArray()));
  }

  @Override
  public FittedScaler restore(double... parameters) {
    return new Fitted(next.restore(parameters));
  }

  @Override
  public double[] settings() {
    return next.settings();
  }

  @Override
  public Scaler withSettings(double... settings) {
    return new Log1pScaler(next.withSettings(settings));
  }

  @Override
  public Scaler forChannel(String channel) {
    return new Log1pScaler(next.forChannel(channel));
  }

  private static double log(double raw) {
    if (raw <= -1) {
      throw new IllegalArgumentException(
          "log1p needs values > -1, was %s; scale this channel without it".formatted(raw));
    }
    return StrictMath.log1p(raw);
  }

  /** The logarithm before a map that was learned on logarithms. */
  private record Fitted(FittedScaler next) implements FittedScaler {

    @Override
    public String name() {
      return PREFIX + next.name();
    }

    @Override
    public double scale(double raw) {
      return next.scale(log(raw));
    }

    @Override
    public double unscale(double scaled) {
      return StrictMath.expm1(next.unscale(scaled));
    }

    @Override
    public double[] parameters() {
      return next.parameters();
    }
  }
}
