package io.github.forecast4j.encode;

/**
 * A bound on what a network sees: {@code f(x) = x} for {@code |x| <= L}, and {@code sign(x) (L +
 * ln(1 + |x| - L))} beyond. It is odd, strictly increasing and smooth (its slope is 1 on both sides
 * of L), so that nothing changes for usual values, order is kept, and with {@code L = 4} a value of
 * 844 counts as 10.7.
 *
 * <p>With {@code L = 0} it is the symmetric logarithm of Hafner, Pasukonis, Ba, Lillicrap,
 * <i>Mastering Diverse Domains through World Models</i>, 2023, arXiv 2301.04104; the linear middle
 * is ours.
 *
 * @param limit L in scaled units, at least 0; infinity for no bound
 */
record SoftLimit(double limit) {

  /** The bounded value. */
  double apply(double value) {
    double size = Math.abs(value);
    // StrictMath, because Math.log1p may differ in the last bit from machine to machine.
    return size <= limit ? value : Math.copySign(limit + StrictMath.log1p(size - limit), value);
  }
}
