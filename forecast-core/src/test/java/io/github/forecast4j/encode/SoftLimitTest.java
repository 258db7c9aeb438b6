package io.github.forecast4j.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SoftLimitTest {

  private static final SoftLimit FOUR = new SoftLimit(4);

  @Property
  void apply_withinTheLimit_isTheValueToTheBit(
      @ForAll @DoubleRange(max = 100) double limit,
      @ForAll @DoubleRange(min = -1, max = 1) double part) {
    double value = part * limit;

    assertThat(new SoftLimit(limit).apply(value)).isEqualTo(value);
  }

  @Property
  void apply_anyValue_isOddAndNoLarger(@ForAll double value) {
    double bounded = FOUR.apply(value);

    assertThat(FOUR.apply(-value)).isEqualTo(-bounded);
    assertThat(Math.abs(bounded)).isLessThanOrEqualTo(Math.abs(value)).isLessThan(720);
  }

  @Property
  void apply_largerValue_staysLarger(
      @ForAll @DoubleRange(min = -1e12, max = 1e12) double value,
      @ForAll @DoubleRange(min = .01, max = 1e12) double more) {
    assertThat(FOUR.apply(value + more)).isGreaterThan(FOUR.apply(value));
  }

  @Property
  void apply_aroundTheLimit_hasSlopeOne(@ForAll @DoubleRange(max = 50) double limit) {
    SoftLimit soft = new SoftLimit(limit);
    double step = 1e-6;

    assertThat(soft.apply(limit + step) - limit).isCloseTo(step, within(1e-9));
    assertThat((soft.apply(limit + 2 * step) - soft.apply(limit + step)) / step)
        .isCloseTo(1, within(1e-4));
  }

  @Test
  void apply_beyondTheLimit_growsLikeTheLogarithm() {
    assertThat(FOUR.apply(5)).isEqualTo(4 + StrictMath.log1p(1));
    assertThat(FOUR.apply(844)).isCloseTo(10.7, within(.1));
    assertThat(FOUR.apply(-1e300)).isCloseTo(-695, within(1.));
    assertThat(new SoftLimit(0).apply(Math.E - 1)).isCloseTo(1, within(1e-15));
  }

  @Test
  void apply_noLimit_isTheValue() {
    SoftLimit none = new SoftLimit(Encoding.PLAIN.limit());

    for (double value : new double[] {0, -0.0, 1e300, -1e300, Double.MIN_VALUE}) {
      assertThat(none.apply(value)).isEqualTo(value);
    }
  }

  @Test
  void limit_ofEncodings_isFourForNetworksAndNoneForThePlainOne() {
    assertThat(Encoding.CHANGES_AND_CALENDAR.limit()).isEqualTo(4);
    assertThat(Encoding.PLAIN.limit()).isInfinite();
    assertThat(Encoding.PLAIN.withLimit(2).withCalendar(CalendarFeatures.AUTO).limit())
        .isEqualTo(2);
    for (double wrong : new double[] {-1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Encoding.PLAIN.withLimit(wrong))
          .withMessageContainingAll("limit", ">= 0", String.valueOf(wrong));
    }
  }
}
