package io.github.forecast4j.network.kernel;

/**
 * The activation functions as rational forms, with the same bits wherever {@code float} arithmetic
 * is IEEE 754.
 *
 * <pre>{@code
 * tanh(x) = x P(x²) / Q(x²), x clamped to ±7.99, P of degree 6 and Q of degree 3
 * sigmoid(x) = 1/2 + 1/2 tanh(x/2)
 * }</pre>
 *
 * <p>The coefficients are a fit of our own: least squares on {@code x P = tanh(x) Q}, the relative
 * error reweighted until its peaks are level (Lawson's iteration), on [0, 8.1]; before rounding to
 * {@code float} its largest error is 2.1e-9. The clamp is the first {@code float} at which the form
 * gives exactly 1, so that no result lies outside of -1 and 1, nor a sigmoid outside of 0 and 1.
 * Largest error over all {@code float} values: 2.7e-7 for tanh, 1.7e-7 for sigmoid. NaN gives NaN.
 */
public final class Rational {

  /** From here on tanh is 1. */
  public static final float CLAMP = 0x1.ff8636p2f;

  /** P, lowest degree first. */
  public static final float P0 = 1f;

  public static final float P1 = 0x1.0cb55cp-3f;
  public static final float P2 = 0x1.9c3a12p-9f;
  public static final float P3 = 0x1.851128p-17f;
  public static final float P4 = -0x1.7bbff2p-26f;
  public static final float P5 = 0x1.12e00cp-34f;
  public static final float P6 = -0x1.f912dep-44f;

  /** Q, lowest degree first. */
  public static final float Q0 = 1f;

  public static final float Q1 = 0x1.dbb002p-2f;
  public static final float Q2 = 0x1.93fee8p-6f;
  public static final float Q3 = 0x1.11517ap-12f;

  private Rational() {}

  /** The hyperbolic tangent. */
  public static float tanh(float x) {
    float c = Math.max(-CLAMP, Math.min(CLAMP, x));
    float y = c * c;
    float p = Math.fma(y, Math.fma(y, Math.fma(y, P6, P5), P4), P3);
    p = Math.fma(y, Math.fma(y, Math.fma(y, p, P2), P1), P0);
    float q = Math.fma(y, Math.fma(y, Math.fma(y, Q3, Q2), Q1), Q0);
    return c * p / q;
  }

  /** The logistic function. */
  public static float sigmoid(float x) {
    return Math.fma(0.5f, tanh(0.5f * x), 0.5f);
  }
}
