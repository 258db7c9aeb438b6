package io.github.forecast4j.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampGridTest {

  private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

  private static ZonedDateTime prague(String time) {
    return ZonedDateTime.parse(time + "[Europe/Prague]");
  }

  private static List<String> labels(StampGrid grid, int rows) {
    return IntStream.range(0, rows).mapToObj(grid::label).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-03-29T00:00+01:00", "2024-10-25T00:00+02:00"})
  void at_daysAcrossTheChangeOfTheClock_keepLocalMidnight(String start) {
    StampGrid grid = StampGrid.of(prague(start), TimeStep.parse("P1D"));

    for (int row = 0; row < 6; row++) {
      assertThat(grid.at(row).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
      assertThat(grid.at(row).toLocalDate()).isEqualTo(prague(start).toLocalDate().plusDays(row));
    }
  }

  @Test
  void at_hoursIntoSummerTime_skipNothing() {
    StampGrid grid = StampGrid.of(prague("2024-03-31T00:00+01:00"), TimeStep.parse("PT1H"));

    assertThat(labels(grid, 4))
        .containsExactly(
            "2024-03-31T00:00:00+01:00",
            "2024-03-31T01:00:00+01:00",
            "2024-03-31T03:00:00+02:00",
            "2024-03-31T04:00:00+02:00");
  }

  @Test
  void at_hoursOutOfSummerTime_repeatTheHourWithAnotherOffset() {
    StampGrid grid = StampGrid.of(prague("2024-10-27T01:00+02:00"), TimeStep.parse("PT1H"));

    assertThat(labels(grid, 4))
        .containsExactly(
            "2024-10-27T01:00:00+02:00",
            "2024-10-27T02:00:00+02:00",
            "2024-10-27T02:00:00+01:00",
            "2024-10-27T03:00:00+01:00");
  }

  @Property(tries = 200)
  void at_hoursInAnyZone_areAnHourApart(@ForAll @IntRange(min = -20_000, max = 20_000) int row) {
    StampGrid grid = StampGrid.of(prague("2024-01-01T00:00+01:00"), TimeStep.parse("PT1H"));

    assertThat(Duration.between(grid.at(row), grid.at(row + 1L))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void at_monthEnds_comeBackAfterFebruary() {
    StampGrid grid = StampGrid.of(Instant.parse("2024-01-31T00:00:00Z"), TimeStep.parse("P1M"));

    assertThat(labels(grid, 5))
        .containsExactly(
            "2024-01-31T00:00:00Z",
            "2024-02-29T00:00:00Z",
            "2024-03-31T00:00:00Z",
            "2024-04-30T00:00:00Z",
            "2024-05-31T00:00:00Z");
    assertThat(grid.from(1).label(1)).isEqualTo("2024-03-31T00:00:00Z");
  }

  @Property(tries = 100)
  void from_anyRow_countsFromThere(
      @ForAll @IntRange(min = -500, max = 500) int from,
      @ForAll @IntRange(min = -500, max = 500) int row) {
    StampGrid grid = StampGrid.of(prague("2024-01-31T00:00+01:00"), TimeStep.parse("P1M"));

    assertThat(grid.from(from).at(row)).isEqualTo(grid.at((long) from + row));
    assertThat(grid.from(from).from(row)).isEqualTo(grid.from((long) from + row));
  }

  @Test
  void in_anotherZone_keepsTheInstants() {
    StampGrid utc = StampGrid.of(Instant.parse("2024-03-30T23:00:00Z"), TimeStep.parse("PT1H"));

    StampGrid local = utc.in(PRAGUE);

    LongStream.range(0, 5)
        .forEach(row -> assertThat(local.at(row).toInstant()).isEqualTo(utc.at(row).toInstant()));
    assertThat(local.label(0)).isEqualTo("2024-03-31T00:00:00+01:00");
  }

  @Test
  void in_anotherZone_daysBecome24Hours() {
    StampGrid utc = StampGrid.of(Instant.parse("2024-03-30T00:00:00Z"), TimeStep.parse("P1D"));

    StampGrid local = utc.in(PRAGUE);

    assertThat(local.step().amount()).isEqualTo(Duration.ofHours(24));
    assertThat(local.at(2).toInstant()).isEqualTo(utc.at(2).toInstant());
    assertThat(local.label(2)).isEqualTo("2024-04-01T02:00:00+02:00");
  }

  @Test
  void in_theSameZone_isTheSame() {
    StampGrid grid = StampGrid.of(prague("2024-01-01T00:00+01:00"), TimeStep.parse("P1D"));

    assertThat(grid.in(PRAGUE)).isSameAs(grid);
  }

  @Test
  void in_anotherZone_monthsAreRefusedForTheirInstantsWouldMove() {
    StampGrid months = StampGrid.of(Instant.parse("2024-01-01T00:00:00Z"), TimeStep.parse("P1M"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> months.in(PRAGUE))
        .withMessageContaining("P1M");
  }

  @Test
  void of_anInstant_isReadInUtc() {
    assertThat(StampGrid.of(Instant.EPOCH, TimeStep.parse("P1D")).at(0).getZone())
        .isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void timeStep_text_isReadBothWays() {
    assertThat(TimeStep.parse(" pt10m ").amount()).isEqualTo(Duration.ofMinutes(10));
    assertThat(TimeStep.parse("P1M").amount()).isEqualTo(Period.ofMonths(1));
    assertThat(TimeStep.parse("P2W")).hasToString("P14D");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hourly", "1h", "PT0S", "P0D", "-P1D", "PT-5M", "P1M-1D"})
  void timeStep_noPositiveAmount_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeStep.parse(text))
        .withMessageContaining("a time step");
  }

  @Test
  void timeStep_day_tellsWhatTheCalendarMayTell() {
    assertThat(TimeStep.parse("PT1H").isShorterThanDay()).isTrue();
    assertThat(TimeStep.parse("PT24H").isShorterThanDay()).isFalse();
    assertThat(TimeStep.parse("PT24H").isAtMostOneDay()).isTrue();
    assertThat(TimeStep.parse("P1D").isShorterThanDay()).isFalse();
    assertThat(TimeStep.parse("P1D").isAtMostOneDay()).isTrue();
    assertThat(TimeStep.parse("P7D").isAtMostOneDay()).isFalse();
    assertThat(TimeStep.parse("P1M").isAtMostOneDay()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "P1D, PT24H, true",
    "P7D, PT168H, true",
    "P1Y, P12M, true",
    "PT60M, PT1H, true",
    "P1D, PT23H, false",
    "P1M, P30D, false",
    "P1M, P1M1D, false"
  })
  void timeStep_asLong_countsADayAs24Hours(String one, String other, boolean asLong) {
    assertThat(TimeStep.parse(one).isAsLongAs(TimeStep.parse(other))).isEqualTo(asLong);
    assertThat(TimeStep.parse(other).isAsLongAs(TimeStep.parse(one))).isEqualTo(asLong);
  }

  @Test
  void index_anyRow_hasNoStamp() {
    assertThat(IndexGrid.ZERO.from(3).label(2)).isEqualTo("index 5");
    assertThat(IndexGrid.ZERO.stamp(0)).isEmpty();
    assertThat(IndexGrid.ZERO.timeStep()).isEmpty();
  }
}
