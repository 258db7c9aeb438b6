package io.github.forecast4j.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeStep;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time step decides what the calendar tells. */
class CalendarRuleTest {

  private static final ZonedDateTime START =
      ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "PT10M, AUTO, 0",
    "PT29M, AUTO, 0",
    "PT30M, AUTO, 10",
    "PT1H, AUTO, 10",
    "P1D, AUTO, 8",
    "P7D, AUTO, 0",
    "PT10M, CYCLIC, 5",
    "PT10M, ONE_HOT, 32",
    "PT10M, NONE, 0",
    "PT1H, NONE, 0"
  })
  void features_ofAStep_areThoseThatMatter(String step, CalendarFeatures form, int features) {
    Calendar calendar =
        Calendar.of(
            form, StampGrid.of(START, TimeStep.parse(step)), Set.of(LocalDate.of(2024, 1, 1)));
    assertThat(calendar.features()).hasSize(features);
  }
}
