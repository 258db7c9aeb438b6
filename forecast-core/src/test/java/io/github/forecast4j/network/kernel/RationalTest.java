package io.github.forecast4j.network.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RationalTest {

  /** A stride through all positive floats, prime so that no pattern of bits is favoured. */
  private static final int STRIDE = 10_007;

  @Test
  void tanh_ofAllSizes_isAsExactAsPromised() {
    double worst = 0;
    double worstSigmoid = 0;
    for (int bits = 0; bits < Float.floatToRawIntBits(Float.POSITIVE_INFINITY); bits += STRIDE) {
      float x = Float.intBitsToFloat(bits);
      worst = Math.max(worst, Math.abs(Rational.tanh(x) - StrictMath.tanh(x)));
      worst = Math.max(worst, Math.abs(Rational.tanh(-x) - StrictMath.tanh(-x)));
      double exact = 1 / (1 + StrictMath.exp(-(double) x));
      worstSigmoid = Math.max(worstSigmoid, Math.abs(Rational.sigmoid(x) - exact));
      assertThat(Rational.tanh(x) <= 1f && Rational.sigmoid(-x) >= 0f).isTrue();
    }

    assertThat(worst).isLessThan(2.7e-7);
    assertThat(worstSigmoid).isLessThan(1.8e-7);
  }

  @Test
  void tanh_nearTheClamp_reachesOneAndNotMore() {
    float x = 7.5f;
    while (x < Rational.CLAMP) {
      assertThat(Rational.tanh(x) < 1f).isTrue();
      x = Math.nextUp(x);
    }

    assertThat(Rational.tanh(Rational.CLAMP)).isEqualTo(1f);
    assertThat(Rational.tanh(-Rational.CLAMP)).isEqualTo(-1f);
    assertThat(Rational.tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-1f);
    assertThat(Rational.sigmoid(Float.POSITIVE_INFINITY)).isEqualTo(1f);
    assertThat(Rational.sigmoid(Float.NEGATIVE_INFINITY)).isEqualTo(0f);
  }

  @Test
  void activations_ofWhatIsNoNumber_areNoNumber() {
    assertThat(Rational.tanh(Float.NaN)).isNaN();
    assertThat(Rational.sigmoid(Float.NaN)).isNaN();
    assertThat(Rational.tanh(-0f)).isEqualTo(-0f);
  }
}
