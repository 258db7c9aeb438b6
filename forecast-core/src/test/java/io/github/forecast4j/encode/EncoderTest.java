package io.github.forecast4j.encode;

import static io.github.forecast4j.encode.EncodedWindows.encoder;
import static io.github.forecast4j.encode.EncodedWindows.grid;
import static io.github.forecast4j.encode.EncodedWindows.lastStep;
import static io.github.forecast4j.encode.EncodedWindows.rising;
import static io.github.forecast4j.encode.EncodedWindows.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EncoderTest {

  private static final List<String> WEEK =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  @Test
  void channels_targetsThatAreNoInputs_comeLast() {
    var channels = new Encoder.Channels(List.of("b", "a"), List.of("c", "a"));

    assertThat(channels.all()).containsExactly("b", "a", "c");
  }

  @ParameterizedTest
  @EnumSource(CalendarFeatures.class)
  void features_anyEncoding_areAsManyAsAStepIsWide(CalendarFeatures calendar) {
    for (Normalization normalization : EnumSet.complementOf(EnumSet.of(Normalization.AUTO))) {
      for (String step : List.of("PT1H", "P1D", "P1M")) {
        StampGrid grid = grid("2024-01-01T00:00:00Z", step);
        Encoder encoder =
            encoder(new Encoding(normalization, calendar), grid, LocalDate.of(2024, 1, 2));
        float[] out = new float[encoder.features().size() + 1];
        Arrays.fill(out, Float.NaN);

        encoder.on(rising(grid, 3)).window(3, out, 0);

        assertThat(out[out.length - 1]).isNaN();
        assertThat(Arrays.copyOf(out, out.length - 1)).doesNotContain(Float.NaN);
        assertThat(encoder.features()).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void window_plain_showsTheInputsAsTheyAre() {
    Encoder encoder = encoder(Encoding.PLAIN, 2, IndexGrid.ZERO);
    TimeSeries series = rising(IndexGrid.ZERO, 5);

    assertThat(window(encoder, series, 4)).containsExactly(2, 102, 3, 103);
    assertThat(window(encoder, series, 5)).containsExactly(3, 103, 4, 104);
  }

  @Test
  void window_lastValue_showsDifferencesLevelAndSpread() {
    Encoder encoder =
        encoder(Encoding.PLAIN.withNormalization(Normalization.LAST_VALUE), 3, IndexGrid.ZERO);

    float[] window = window(encoder, rising(IndexGrid.ZERO, 5), 4);

    float spread = (float) Math.sqrt(2 / 3.0);
    assertThat(encoder.features()).containsExactly("a", "b", "b (level)", "b (spread)");
    assertThat(window)
        .containsExactly(
            new float[] {-2, -2, 103, spread, -1, -1, 103, spread, 0, 0, 103, spread},
            within(1e-6f));
  }

  @Property(tries = 200)
  void window_lastValueAnyRows_endsInZeroDifferences(
      @ForAll @Size(8) List<@FloatRange(min = -1e6f, max = 1e6f) Float> values,
      @ForAll @IntRange(min = 1, max = 4) int window) {
    double[] rows = values.stream().mapToDouble(Float::doubleValue).toArray();
    Encoding encoding = new Encoding(Normalization.LAST_VALUE, CalendarFeatures.NONE);
    TimeSeries series = TimeSeries.of(IndexGrid.ZERO, List.of("a", "b"), rows);

    float[] last = lastStep(encoder(encoding, window, IndexGrid.ZERO), series, 4);

    assertThat(Arrays.copyOf(last, 2)).containsExactly(0f, 0f);
  }

  @Test
  void window_at_isWrittenFromThere() {
    EncodedSeries encoded = encoder(Encoding.PLAIN, IndexGrid.ZERO).on(rising(IndexGrid.ZERO, 3));
    float[] out = {-1, -1, -1, -1, -1};

    encoded.window(2, out, 2);

    assertThat(out).containsExactly(-1, -1, 1, 101, -1);
  }

  @ParameterizedTest
  @CsvSource({"NONE", "LAST_VALUE"})
  void decode_ofOutcome_isTheScaledValue(Normalization normalization) {
    Encoder encoder =
        Encoder.of(
            new Encoding(normalization, CalendarFeatures.NONE),
            new Encoder.Task(new Encoder.Channels(List.of("a"), List.of("b", "a")), 2, 2),
            IndexGrid.ZERO,
            Set.of());
    TimeSeries series = rising(IndexGrid.ZERO, 6).select(List.of("a", "b"));
    EncodedSeries encoded = encoder.on(series);
    float[] outcome = new float[4];

    encoded.outcome(3, outcome, 0);

    assertThat(encoded.decode(3, outcome)).containsExactly(103, 3, 104, 4);
    assertThat(outcome)
        .containsExactly(
            normalization == Normalization.NONE
                ? new float[] {103, 3, 104, 4}
                : new float[] {1, 1, 2, 2});
  }

  // ------------------------------------------------------------------ calendar

  @Test
  void calendar_hours_lastRowSeesTheStepToBeForecast() {
    StampGrid grid = grid("2024-01-05T18:00:00Z", "PT6H");
    Encoder encoder = encoder(Encoding.PLAIN.withCalendar(CalendarFeatures.AUTO), grid);
    TimeSeries series = rising(grid, 2);

    // After Friday 18:00 and Saturday 00:00 comes Saturday 06:00.
    assertThat(encoder.features())
        .startsWith("a", "b", "hour of day (sine)", "hour of day (cosine)")
        .endsWith("saturday", "sunday")
        .hasSize(2 + 2 + 7);
    assertThat(lastStep(encoder, series, 2))
        .containsExactly(new float[] {1, 101, 1, 0, 0, 0, 0, 0, 0, 1, 0}, within(1e-6f));
    assertThat(lastStep(encoder, series, 1))
        .containsExactly(new float[] {0, 100, 0, 1, 0, 0, 0, 0, 0, 1, 0}, within(1e-6f));
  }

  @Test
  void calendar_days_flagTheDayOfTheWeekOfTheNextStep() {
    StampGrid grid = grid("2024-01-01T00:00:00Z", "P1D"); // a Monday
    Encoder encoder = encoder(Encoding.PLAIN.withCalendar(CalendarFeatures.AUTO), grid);
    TimeSeries series = rising(grid, 14);

    assertThat(encoder.features().subList(2, 9)).isEqualTo(WEEK);
    for (int firstTarget = 1; firstTarget <= 14; firstTarget++) {
      float[] flags = Arrays.copyOfRange(lastStep(encoder, series, firstTarget), 2, 9);
      float[] expected = new float[7];
      expected[firstTarget % 7] = 1;
      assertThat(flags).containsExactly(expected);
    }
  }

  @Test
  void calendar_zone_isThatOfTheGrid() {
    StampGrid prague = grid("2024-07-06T21:00:00Z", "PT1H").in(ZoneId.of("Europe/Prague"));
    Encoder encoder = encoder(Encoding.PLAIN.withCalendar(CalendarFeatures.AUTO), prague);

    // 23:00 on Saturday, and midnight of Sunday next.
    assertThat(lastStep(encoder, rising(prague, 1), 1))
        .containsExactly(new float[] {0, 100, 0, 1, 0, 0, 0, 0, 0, 0, 1}, within(1e-6f));
  }

  @Test
  void calendar_hoursOfAnotherZone_areReadInTheZoneOfTheEncoder() {
    StampGrid utc = grid("2024-07-06T21:00:00Z", "PT1H");
    StampGrid prague = utc.in(ZoneId.of("Europe/Prague"));
    Encoder encoder = encoder(Encoding.PLAIN.withCalendar(CalendarFeatures.AUTO), prague);

    assertThat(lastStep(encoder, rising(utc, 3), 3))
        .containsExactly(lastStep(encoder, rising(prague, 3), 3));
  }

  @Test
  void calendar_daysOfAnotherZone_areTheDaysTheyStartOn() {
    StampGrid utc = grid("2024-07-06T00:00:00Z", "P1D");
    StampGrid prague =
        StampGrid.of(LocalDate.of(2024, 7, 6).atStartOfDay(ZoneId.of("Europe/Prague")), utc.step());
    Encoder encoder = encoder(Encoding.PLAIN.withCalendar(CalendarFeatures.AUTO), utc);

    assertThat(lastStep(encoder, rising(prague, 3), 3))
        .containsExactly(lastStep(encoder, rising(utc, 3), 3));
  }

  @Test
  void calendar_holidays_flagTheNextStep() {
    StampGrid grid = grid("2023-12-30T00:00:00Z", "P1D");
    Encoder encoder =
        encoder(Encoding.PLAIN.withCalendar(CalendarFeatures.AUTO), grid, LocalDate.of(2024, 1, 1));
    TimeSeries series = rising(grid, 3);

    assertThat(encoder.features()).endsWith("holiday");
    assertThat(lastStep(encoder, series, 1)).endsWith(0f);
    assertThat(lastStep(encoder, series, 2)).endsWith(1f);
    assertThat(lastStep(encoder, series, 3)).endsWith(0f);
  }

  @Test
  void calendar_bareIndexMonthsOrNone_areAbsent() {
    Encoding auto = Encoding.PLAIN.withCalendar(CalendarFeatures.AUTO);
    StampGrid months = grid("2024-01-01T00:00:00Z", "P1M");
    StampGrid days = grid("2024-01-01T00:00:00Z", "P1D");
    LocalDate holiday = LocalDate.of(2024, 1, 1);

    assertThat(encoder(auto, IndexGrid.ZERO, holiday).usesCalendar()).isFalse();
    assertThat(encoder(auto, months, holiday).usesCalendar()).isFalse();
    assertThat(encoder(Encoding.PLAIN, days, holiday).features()).containsExactly("a", "b");
    assertThat(encoder(auto, days).usesCalendar()).isTrue();
  }

  @Test
  void on_otherChannels_areRefused() {
    Encoder encoder = encoder(Encoding.PLAIN, IndexGrid.ZERO);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.on(rising(IndexGrid.ZERO, 3).select(List.of("b", "a"))))
        .withMessageContaining("[a, b]")
        .withMessageContaining("[b, a]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.on(TimeSeries.of("a", 1, 2)))
        .withMessageContaining("b");
  }
}
