package io.github.forecast4j.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WindowsTest {

  private static TimeSeries rows(int rows) {
    return TimeSeries.of("x", new double[rows]);
  }

  private static int[] firstTargets(Windows windows) {
    return IntStream.range(0, windows.count()).map(windows::firstTarget).toArray();
  }

  @Test
  void of_exampleOfTheJavadoc_holds() {
    Windows windows = Windows.of(rows(8), 3, 2);

    assertThat(firstTargets(windows)).containsExactly(3, 4, 5, 6);
    assertThat(windows.leftOut()).isZero();
    assertThat(windows.endRow()).isEqualTo(8);
    assertThat(windows.window()).isEqualTo(3);
    assertThat(windows.horizon()).isEqualTo(2);
  }

  @Property(tries = 1000)
  void of_anyGaps_findsExactlyTheWindowsWithoutOne(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 6) Integer> rows,
      @ForAll @IntRange(min = 1, max = 6) int window,
      @ForAll @IntRange(min = 1, max = 4) int horizon) {
    double[] values = new double[2 * rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      values[2 * row + row % 2] = rows.get(row) == 0 ? Double.NaN : 1;
    }
    TimeSeries series = TimeSeries.of(IndexGrid.ZERO, List.of("a", "b"), values);

    Windows windows = Windows.of(series, window, horizon);

    int places = Math.max(0, rows.size() - window - horizon + 1);
    int[] expected =
        IntStream.range(window, window + places)
            .filter(
                first ->
                    rows.subList(first - window, first + horizon).stream().allMatch(r -> r > 0))
            .toArray();
    assertThat(windows.count() + windows.leftOut()).isEqualTo(places);
    assertThat(firstTargets(windows)).containsExactly(expected);
  }

  @Test
  void of_seriesTooShort_hasNone() {
    Windows windows = Windows.of(rows(4), 3, 2);

    assertThat(windows.count()).isZero();
    assertThat(windows.leftOut()).isZero();
    assertThat(windows.endRow()).isZero();
  }

  @Test
  void of_stepsBeyondInt_hasNone() {
    assertThat(Windows.of(rows(4), Integer.MAX_VALUE, Integer.MAX_VALUE).count()).isZero();
  }

  @Test
  void of_noSteps_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Windows.of(rows(4), 0, 1))
        .withMessage("window must be >= 1 step, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Windows.of(rows(4), 1, -2))
        .withMessage("horizon must be >= 1 step, was -2");
  }

  @Test
  void range_someWindows_endsAfterItsLastTarget() {
    double[] values = new double[12];
    Arrays.fill(values, 4, 5, Double.NaN);
    Windows range = Windows.of(TimeSeries.of("x", values), 2, 2).range(1, 3);

    assertThat(firstTargets(range)).containsExactly(7, 8);
    assertThat(range.endRow()).isEqualTo(10);
    assertThat(range.leftOut()).isZero();
  }

  @Test
  void range_outsideTheWindows_isRefused() {
    Windows windows = Windows.of(rows(8), 3, 2);

    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> windows.range(2, 5));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> windows.range(3, 2));
  }
}
