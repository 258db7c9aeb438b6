package io.github.forecast4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTest {

  @Test
  void rows_ofAShortSeries_areAllDrawn() {
    assertThat(Thinning.rows(new double[5], 8)).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void rows_ofALongSeries_keepThePeaksAndTheEnd() {
    double[] values = new double[1000];
    values[123] = 9;
    values[456] = -9;

    int[] rows = Thinning.rows(values, 100);

    assertThat(rows).hasSizeLessThanOrEqualTo(100).isSorted().doesNotHaveDuplicates();
    assertThat(rows).contains(123, 456);
    assertThat(rows).contains(IntStream.range(975, 1000).toArray());
  }

  @Test
  void rows_ofASeriesOfGaps_areStillDrawn() {
    double[] gaps = new double[100];
    Arrays.fill(gaps, Double.NaN);

    assertThat(Thinning.rows(gaps, 20)).isSorted().contains(0, 99);
  }
}
