package io.github.forecast4j.encode;

import static io.github.forecast4j.encode.EncodedWindows.encoder;
import static io.github.forecast4j.encode.EncodedWindows.grid;
import static io.github.forecast4j.encode.EncodedWindows.lastStep;
import static io.github.forecast4j.encode.EncodedWindows.rising;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.StampGrid;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CalendarFormsTest {

  private static final Encoding CYCLIC = Encoding.PLAIN.withCalendar(CalendarFeatures.CYCLIC);
  private static final Encoding ONE_HOT = Encoding.PLAIN.withCalendar(CalendarFeatures.ONE_HOT);

  @Test
  void cyclic_hours_areTwoPointsOnCircles() {
    StampGrid grid = grid("2024-01-05T18:00:00Z", "PT6H");
    Encoder encoder = encoder(CYCLIC, grid);

    // After Friday 18:00 comes Saturday 00:00, 5 sevenths of a week after Monday.
    double angle = 2 * Math.PI * 5 / 7;
    assertThat(encoder.features())
        .containsExactly(
            "a",
            "b",
            "hour of day (sine)",
            "hour of day (cosine)",
            "day of week (sine)",
            "day of week (cosine)");
    assertThat(lastStep(encoder, rising(grid, 1), 1))
        .containsExactly(
            new float[] {0, 100, 0, 1, (float) Math.sin(angle), (float) Math.cos(angle)},
            within(1e-6f));
  }

  @Test
  void cyclic_days_goRoundInAWeek() {
    StampGrid grid = grid("2024-01-01T00:00:00Z", "P1D"); // a Monday
    Encoder encoder = encoder(CYCLIC, grid, LocalDate.of(2024, 1, 3));

    for (int day = 1; day <= 14; day++) {
      double angle = 2 * Math.PI * (day % 7) / 7;
      assertThat(Arrays.copyOfRange(lastStep(encoder, rising(grid, 14), day), 2, 5))
          .containsExactly(
              new float[] {(float) Math.sin(angle), (float) Math.cos(angle), day == 2 ? 1 : 0},
              within(1e-6f));
    }
  }

  @Test
  void oneHot_hours_flagHourAndDayInTheZoneOfTheEncoder() {
    StampGrid prague = grid("2024-07-06T20:40:00Z", "PT20M").in(ZoneId.of("Europe/Prague"));
    Encoder encoder = encoder(ONE_HOT, prague);

    // After 22:40 on Saturday come 23:00, 23:20, 23:40, and midnight of Sunday.
    assertThat(encoder.features())
        .hasSize(2 + 24 + 7)
        .startsWith("a", "b", "hour 0")
        .contains("hour 23", "monday")
        .endsWith("sunday");
    for (int row = 1; row <= 4; row++) {
      float[] expected = new float[31];
      expected[row < 4 ? 23 : 0] = 1;
      expected[24 + (row < 4 ? 5 : 6)] = 1;
      float[] step = lastStep(encoder, rising(prague, 4), row);
      assertThat(Arrays.copyOfRange(step, 2, 33)).containsExactly(expected);
    }
  }

  @Test
  void oneHot_days_areThoseOfAuto() {
    StampGrid grid = grid("2024-01-01T00:00:00Z", "P1D");
    LocalDate holiday = LocalDate.of(2024, 1, 4);
    Encoder auto = encoder(Encoding.PLAIN.withCalendar(CalendarFeatures.AUTO), grid, holiday);
    Encoder oneHot = encoder(ONE_HOT, grid, holiday);

    assertThat(oneHot.features()).isEqualTo(auto.features());
    for (int day = 1; day <= 7; day++) {
      assertThat(lastStep(oneHot, rising(grid, 7), day))
          .containsExactly(lastStep(auto, rising(grid, 7), day));
    }
  }

  @Test
  void forms_bareIndexOrMonths_areAbsent() {
    StampGrid months = grid("2024-01-01T00:00:00Z", "P1M");

    for (Encoding form : new Encoding[] {CYCLIC, ONE_HOT}) {
      assertThat(encoder(form, IndexGrid.ZERO).usesCalendar()).isFalse();
      assertThat(encoder(form, months).usesCalendar()).isFalse();
    }
  }
}
