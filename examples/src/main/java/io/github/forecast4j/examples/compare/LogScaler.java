package io.github.forecast4j.examples.compare;

import io.github.forecast4j.scale.FittedScaler;
import io.github.forecast4j.scale.Scaler;
import java.util.Arrays;

/** The logarithm {@code log(1 + x)}, then the training range of it onto 0 to 1. */
final class LogScaler implements Scaler {

  @Override
  public String name() {
    return "log1p-min-max";
  }

  @Override
  public FittedScaler fit(double[] values) {
    return new Fitted(Scaler.minMax().fit(Arrays.stream(values).map(StrictMath::log1p).toArray()));
  }

  private record Fitted(FittedScaler range) implements FittedScaler {

    @Override
    public String name() {
      return "log1p-min-max";
    }

    @Override
    public double scale(double raw) {
      return range.scale(StrictMath.log1p(raw));
    }

    @Override
    public double unscale(double scaled) {
      return StrictMath.expm1(range.unscale(scaled));
    }

    @Override
    public double[] parameters() {
      return range.parameters();
    }
  }
}
