package io.github.forecast4j.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChannelProfileTest {

  private static final double NAN = Double.NaN;

  @Test
  void numbers_ofAFewRows_areThoseOfTheFormulas() {
    // Mean 3, deviations -2, 0, 1, 1.
    double[] numbers = ChannelProfile.of(new double[] {1, 3, 4, 4});

    assertThat(numbers)
        .containsExactly(
            new double[] {3, Math.sqrt(1.5), (0 + 0 + 1) / 3.0 / 1.5, (2 + 1 + 0) / 3.0},
            within(1e-12));
    assertThat(ChannelProfile.names(false)).hasSameSizeAs(numbers);
  }

  @Test
  void gaps_areLeftOut() {
    assertThat(ChannelProfile.of(new double[] {NAN, 1, 3, NAN, 4, 4, NAN}))
        .containsExactly(new double[] {3, Math.sqrt(1.5), 1 / 2.0 / 1.5, 1}, within(1e-12));
  }

  @Test
  void constantOrSingleValue_hasNeitherSpreadNorChange() {
    assertThat(ChannelProfile.of(new double[] {.1, .1, .1, NAN})).containsExactly(.1, 0, 0, 0);
    assertThat(ChannelProfile.of(new double[] {NAN, 7})).containsExactly(7, 0, 0, 0);
  }

  @Test
  void days_areTheirMeansLessTheMean() {
    int[] days = IntStream.range(0, 14).map(i -> i % 7).toArray();
    double[] values = Arrays.stream(days).mapToDouble(day -> day < 5 ? 10 : 3).toArray();

    double[] numbers = ChannelProfile.of(values, days);

    assertThat(numbers).hasSize(11);
    assertThat(ChannelProfile.names(true)).hasSize(11).endsWith("mean saturday", "mean sunday");
    assertThat(Arrays.copyOfRange(numbers, 4, 11))
        .containsExactly(new double[] {2, 2, 2, 2, 2, -5, -5}, within(1e-12));
  }

  @Test
  void days_thatNeverCame_areZero() {
    double[] numbers = ChannelProfile.of(new double[] {1, 3, NAN}, 0, 1, 2);

    assertThat(Arrays.copyOfRange(numbers, 4, 11)).containsExactly(-1, 1, 0, 0, 0, 0, 0);
  }

  @Property(tries = 200)
  void shiftAndStretch_moveWhatTheyShould(
      @ForAll @Size(9) List<@DoubleRange(min = -1, max = 1) Double> values,
      @ForAll @DoubleRange(min = -5, max = 5) double shift,
      @ForAll @DoubleRange(min = .1, max = 10) double stretch) {
    double[] rows = values.stream().mapToDouble(v -> v).toArray();
    rows[4] = 3;
    double[] plain = ChannelProfile.of(rows);
    double[] moved = ChannelProfile.of(Arrays.stream(rows).map(v -> v * stretch + shift).toArray());

    assertThat(moved)
        .containsExactly(
            new double[] {
              plain[0] * stretch + shift, plain[1] * stretch, plain[2], plain[3] * stretch
            },
            within(1e-9));
    assertThat(plain[2]).isBetween(-1.2, 1.2);
  }
}
