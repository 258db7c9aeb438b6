package io.github.forecast4j.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.TimeSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CleaningTest {

  private static final double GAP = Double.NaN;

  private final TimeSeries hours =
      TimeSeries.builder()
          .start(Instant.parse("2024-01-01T00:00:00Z"))
          .step(Duration.ofHours(1))
          .channel("a", GAP, 1, GAP, GAP, 4, 900, 3, GAP)
          .channel("b", 1, 2, 3, 4, 5, 6, 7, 8)
          .build();

  // ------------------------------------------------------------------ gaps

  @Test
  void gapReport_eachGap_tellsWhereAndHowLong() {
    GapReport report = GapReport.of(hours);

    assertThat(report.gaps())
        .containsExactly(
            new Gap("a", 0, 1, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z"),
            new Gap("a", 2, 2, "2024-01-01T02:00:00Z", "2024-01-01T03:00:00Z"),
            new Gap("a", 7, 1, "2024-01-01T07:00:00Z", "2024-01-01T07:00:00Z"));
    assertThat(report.share("a")).isEqualTo(.5);
    assertThat(report.share("b")).isZero();
    assertThat(report.toString())
        .contains(
            "a: 4 rows missing, 50.0 %", "2024-01-01T02:00:00Z to 2024-01-01T03:00:00Z, 2 rows")
        .doesNotContain("b:");
  }

  @Test
  void gapReport_noGap_isComplete() {
    assertThat(GapReport.of(TimeSeries.of("x", 1, 2)).isComplete()).isTrue();
    assertThat(GapReport.of(TimeSeries.of("x")).share("x")).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GapReport.of(hours).share("c"))
        .withMessageContainingAll("'c'", "[a, b]");
  }

  @Test
  void seasonal_gaps_repeatTheSeasonBeforeOrAfter() {
    double[] values = {GAP, 2, GAP, 4, 5, GAP, GAP, GAP, GAP, 9};
    GapFilling.seasonal(3).fill(values);

    assertThat(values).containsExactly(4, 2, GAP, 4, 5, GAP, 4, 5, GAP, 9);
    assertThatIllegalArgumentException().isThrownBy(() -> GapFilling.seasonal(0));
  }

  @Property(tries = 200)
  void seasonal_periodicSeriesWithGaps_isWholeAgain(
      @ForAll @IntRange(min = 1, max = 6) int season, @ForAll @Size(30) boolean[] missing) {
    double[] whole = new double[30];
    Arrays.setAll(whole, i -> i % season);
    double[] holed = whole.clone();
    for (int i = season; i < holed.length; i++) {
      holed[i] = missing[i] ? GAP : holed[i];
    }

    GapFilling.seasonal(season).fill(holed);

    assertThat(holed).containsExactly(whole);
  }

  // ------------------------------------------------------------------ outliers

  @Test
  void fences_oneFarValue_isTheOutlier() {
    Fences fences = Fences.of(hours, 1);

    assertThat(fences.outliers(hours))
        .singleElement()
        .satisfies(
            outlier -> {
              assertThat(outlier.channel()).isEqualTo("a");
              assertThat(outlier.row()).isEqualTo(5);
              assertThat(outlier.at()).isEqualTo("2024-01-01T05:00:00Z");
              assertThat(outlier.value()).isEqualTo(900);
              assertThat(outlier.limit()).isCloseTo(228 + 225.5, within(1e-9));
            });
  }

  @Test
  void fences_formula_isThatOfTukey() {
    Fences fences = Fences.of(TimeSeries.of("x", 1, 2, 3, 4, 5), 1.5);

    assertThat(fences.ranges().get("x")).isEqualTo(new Fences.Fence(-1, 7));
    assertThat(fences.outliers(TimeSeries.of("x", -2, -1, 7, 8, GAP)))
        .extracting(Outlier::row)
        .containsExactly(0, 3);
    assertThat(fences.outliers(TimeSeries.of("other", 99))).isEmpty();
  }

  @Test
  void fences_wrongReachOrOnlyGaps_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fences.of(hours, -1))
        .withMessageContaining("k must be >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fences.of(TimeSeries.of("x", GAP), 3))
        .withMessageContaining("only gaps");
  }

  // ------------------------------------------------------------------ the record

  @Test
  void cleaned_everyStep_isInTheRecordAndUndone() {
    Fences fences = Fences.of(TimeSeries.of("a", 1, 2, 3, 4, 5), 1.5);

    Cleaned cleaned = Cleaned.of(hours).clip(fences).fill("linear", GapFilling.linear());

    assertThat(cleaned.series().values("a")).containsExactly(GAP, 1, 2, 3, 4, 7, 3, GAP);
    assertThat(cleaned.changes())
        .containsExactly(
            new Change("clipped", "a", 5, 900, 7),
            new Change("linear", "a", 2, GAP, 2),
            new Change("linear", "a", 3, GAP, 3));
    assertThat(cleaned.undo()).isSameAs(hours);
  }

  @Test
  void cleaned_removedOutliers_areGapsToBeFilled() {
    Fences fences = Fences.of(TimeSeries.of("a", 1, 2, 3, 4, 5), 1.5);

    Cleaned cleaned = Cleaned.of(hours).remove(fences).fill("last", GapFilling.last());

    assertThat(cleaned.series().values("a")).containsExactly(GAP, 1, 1, 1, 4, 4, 3, 3);
    assertThat(cleaned.changes()).hasSize(5);
  }

  @Property(tries = 200)
  void cleaned_recordPlayedBackwards_givesTheOriginal(
      @ForAll @Size(min = 1, max = 30) @DoubleRange(min = -100, max = 100) double[] values,
      @ForAll @IntRange(min = 1, max = 29) int every) {
    double[] holed = values.clone();
    for (int i = every; i < holed.length; i += every) {
      holed[i] = GAP;
    }
    TimeSeries raw = TimeSeries.of(IndexGrid.ZERO, List.of("x"), holed);
    Cleaned cleaned = Cleaned.of(raw).clip(Fences.of(raw, .1)).fill("last", GapFilling.last());

    double[] back = cleaned.series().values("x");
    for (int i = cleaned.changes().size() - 1; i >= 0; i--) {
      back[cleaned.changes().get(i).row()] = cleaned.changes().get(i).before();
    }
    assertThat(back).containsExactly(holed);
  }
}
