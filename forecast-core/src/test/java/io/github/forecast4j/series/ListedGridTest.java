package io.github.forecast4j.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedGridTest {

  private static final List<Instant> STAMPS =
      List.of(
          Instant.parse("2024-01-01T00:00:00Z"),
          Instant.parse("2024-01-01T00:10:00Z"),
          Instant.parse("2024-01-01T00:25:00Z"));

  private final ListedGrid grid = ListedGrid.of(STAMPS, TimeStep.parse("PT10M"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "-2, 2023-12-31T23:40:00Z",
    "0, 2024-01-01T00:00:00Z",
    "2, 2024-01-01T00:25:00Z",
    "3, 2024-01-01T00:35:00Z",
    "5, 2024-01-01T00:55:00Z"
  })
  void label_anyRow_isListedOrGoesOnRegularly(long row, String label) {
    assertThat(grid.label(row)).isEqualTo(label);
    assertThat(grid.from(2).label(row - 2)).isEqualTo(label);
    assertThat(grid.from(-7).from(9).label(row - 2)).isEqualTo(label);
  }

  @Test
  void in_anotherZone_keepsTheInstants() {
    ListedGrid prague = grid.in(ZoneId.of("Europe/Prague"));

    assertThat(prague.label(1)).isEqualTo("2024-01-01T01:10:00+01:00");
    assertThat(prague.at(1).toInstant()).isEqualTo(grid.at(1).toInstant());
  }

  @Test
  void equals_sameStampsAndPlace_isEqual() {
    ListedGrid same = ListedGrid.of(STAMPS, TimeStep.parse("PT10M"), ZoneOffset.UTC);

    assertThat(grid.from(1)).isEqualTo(same.from(1)).hasSameHashCodeAs(same.from(1));
    assertThat(grid.from(1)).isNotEqualTo(grid);
  }

  @Test
  void series_slicedAndAppended_keepsItsStamps() {
    TimeSeries series = TimeSeries.of(grid, List.of("x"), 1, 2, 3);

    TimeSeries joined = series.slice(0, 1).append(series.slice(1, 3));

    assertThat(joined.grid()).isEqualTo(grid);
    assertThat(joined.last(1).grid().label(0)).isEqualTo("2024-01-01T00:25:00Z");
  }

  @Test
  void regular_fromARow_keepsStepAndStart() {
    assertThat(grid.from(2).regular())
        .isEqualTo(StampGrid.of(STAMPS.get(2), TimeStep.parse("PT10M")));
  }

  @Test
  void of_stampsThatDoNotAscend_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ListedGrid.of(
                    List.of(STAMPS.get(0), STAMPS.get(0)), TimeStep.parse("PT10M"), ZoneOffset.UTC))
        .withMessageContaining("stamp 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ListedGrid.of(List.of(), TimeStep.parse("PT10M"), ZoneOffset.UTC));
  }

  @ParameterizedTest
  @CsvSource({
    "PT10M, 144",
    "PT1H, 24",
    "PT15M, 96",
    "PT24H, 7",
    "P1D, 7",
    "P7D, 52",
    "P1M, 12",
    "P3M, 4"
  })
  void usualSeason_usualStep_isKnown(String step, int season) {
    assertThat(TimeStep.parse(step).usualSeason()).hasValue(season);
  }

  @ParameterizedTest
  @CsvSource({"PT7M", "PT36H", "P2D", "P12M", "P1M1D"})
  void usualSeason_otherStep_isUnknown(String step) {
    assertThat(TimeStep.parse(step).usualSeason()).isEmpty();
  }
}
