package io.github.forecast4j.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.TimeSeries;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GapFillingTest {

  private static final double GAP = Double.NaN;

  private static double[] filled(GapFilling rule, double... values) {
    return rule.fill(TimeSeries.of("x", values)).values("x");
  }

  @Test
  void zero_gaps_areZero() {
    assertThat(filled(GapFilling.zero(), GAP, 1, GAP, GAP, 2, GAP))
        .containsExactly(0, 1, 0, 0, 2, 0);
  }

  @Test
  void constant_gaps_areTheConstant() {
    assertThat(filled(GapFilling.constant(7), GAP, 1, GAP)).containsExactly(7, 1, 7);
  }

  @Test
  void last_gaps_repeatTheValueBeforeAndTheStartStays() {
    assertThat(filled(GapFilling.last(), GAP, 1, GAP, GAP, 2, GAP))
        .containsExactly(GAP, 1, 1, 1, 2, 2);
  }

  @Test
  void linear_gaps_areOnTheLineAndTheEndsStay() {
    assertThat(filled(GapFilling.linear(), GAP, 1, GAP, GAP, 4, GAP, 2, GAP))
        .containsExactly(new double[] {GAP, 1, 2, 3, 4, 3, 2, GAP}, within(1e-12));
  }

  @Test
  void fill_nothingKnown_leavesGaps() {
    assertThat(filled(GapFilling.last(), GAP, GAP)).containsExactly(GAP, GAP);
    assertThat(filled(GapFilling.linear(), GAP, GAP)).containsExactly(GAP, GAP);
    assertThat(filled(GapFilling.linear())).isEmpty();
  }

  @Test
  void fill_severalChannels_areFilledByThemselvesInACopy() {
    TimeSeries series =
        TimeSeries.of(new IndexGrid(3), List.of("a", "b"), 1, GAP, GAP, 20, 3, 30).slice(0, 3);

    TimeSeries filled = GapFilling.linear().fill(series);

    assertThat(filled.toArray()).containsExactly(1, GAP, 2, 20, 3, 30);
    assertThat(filled.grid()).isEqualTo(new IndexGrid(3));
    assertThat(series.hasGap(1)).isTrue();
  }

  @Test
  void fill_ownRule_isAFunctionOfOneChannel() {
    GapFilling sum = values -> values[0] = Arrays.stream(values).sum();

    assertThat(filled(sum, 1, 2, 3)).containsExactly(6, 2, 3);
  }

  @Property(tries = 200)
  void fill_anyRule_leavesKnownValuesAlone(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = -1e6, max = 1e6) Double> given,
      @ForAll @Size(min = 1, max = 12) List<Boolean> gaps) {
    double[] values = new double[given.size()];
    Arrays.setAll(values, i -> gaps.get(i % gaps.size()) ? GAP : given.get(i));

    for (GapFilling rule : List.of(GapFilling.zero(), GapFilling.last(), GapFilling.linear())) {
      double[] filled = filled(rule, values);
      for (int i = 0; i < values.length; i++) {
        if (!Double.isNaN(values[i])) {
          assertThat(filled[i]).isEqualTo(values[i]);
        }
      }
    }
  }

  @Property(tries = 200)
  void linear_anyGap_staysBetweenItsEnds(
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double before,
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double after) {
    double[] filled = filled(GapFilling.linear(), before, GAP, GAP, GAP, after);

    double slack = 1e-12 * (Math.abs(before) + Math.abs(after));
    for (double value : filled) {
      assertThat(value).isBetween(Math.min(before, after) - slack, Math.max(before, after) + slack);
    }
  }
}
