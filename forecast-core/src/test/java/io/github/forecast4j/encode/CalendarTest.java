package io.github.forecast4j.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forecast4j.series.ListedGrid;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeStep;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The features of the calendar are those that time stamps tell one by one. */
class CalendarTest {

  private static final int ROWS = 60;

  /** Changes of an hour, of half an hour, at midnight, around Ramadan, of a whole day, none. */
  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Europe/Prague",
            "America/New_York",
            "America/St_Johns",
            "America/Sao_Paulo",
            "America/Havana",
            "Africa/Casablanca",
            "Africa/Monrovia",
            "Asia/Kathmandu",
            "Asia/Gaza",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Antarctica/Troll",
            "UTC",
            "+05:45")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<TimeStep> shorterThanADay() {
    return Arbitraries.of("PT1H", "PT10M", "PT1M", "PT23H59M", "PT7M13S", "PT0.7S", "PT6H")
        .map(TimeStep::parse);
  }

  @Provide
  Arbitrary<TimeStep> days() {
    return Arbitraries.of("P1D", "PT24H").map(TimeStep::parse);
  }

  /** From 1890 to 2150, a fourth of them close to a change of the clock. */
  private static Instant near(ZoneId zone, long seed) {
    Random random = new Random(seed);
    Instant any = Instant.ofEpochSecond((long) (random.nextDouble(-80, 180) * 365.25 * 86_400));
    var change = zone.getRules().nextTransition(any);
    return change == null || random.nextInt(4) > 0
        ? any
        : change.getInstant().plusSeconds(random.nextInt(-90_000, 1));
  }

  /** Has a calendar of hours, whatever steps it is asked about. */
  private static final TimeStep HOUR = TimeStep.parse("PT1H");

  @Property(tries = 2_000)
  void hours_overAnyChangeOfTheClock_areThoseOfTimeStamps(
      @ForAll("zones") ZoneId zone,
      @ForAll("zones") ZoneId other,
      @ForAll("shorterThanADay") TimeStep step,
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long offset,
      @ForAll long seed) {
    Instant start = near(zone, seed);
    StampGrid learned = new StampGrid(start.atZone(zone), step, offset);
    Set<LocalDate> holidays = holidays(learned);
    StampGrid hourly = StampGrid.of(start.atZone(zone), HOUR);
    Calendar calendar = Calendar.of(CalendarFeatures.AUTO, hourly, holidays);

    assertSame(calendar, learned, zone, holidays);
    assertSame(calendar, learned.in(other), zone, holidays);
    assertSame(calendar, StampGrid.of(start.atZone(other), step), zone, holidays);
    assertSame(calendar, listed(StampGrid.of(start, step), seed), zone, holidays);
  }

  @Property(tries = 500)
  void days_overAnyChangeOfTheClock_areThoseTheyStartOn(
      @ForAll("zones") ZoneId zone,
      @ForAll("zones") ZoneId other,
      @ForAll("days") TimeStep step,
      @ForAll @IntRange(min = -1_000, max = 1_000) int offset,
      @ForAll long seed) {
    Instant start = near(zone, seed);
    StampGrid learned = new StampGrid(start.atZone(zone), step, offset);
    Set<LocalDate> holidays = holidays(learned);
    Calendar calendar = Calendar.of(CalendarFeatures.AUTO, learned, holidays);

    assertSame(calendar, learned, zone, holidays);
    assertSame(calendar, StampGrid.of(start.atZone(other), step), other, holidays);
  }

  /** Rows whose clock drifts. */
  private static ListedGrid listed(StampGrid regular, long seed) {
    Random random = new Random(seed);
    List<Instant> stamps = new ArrayList<>();
    long drift = 0;
    for (int row = 0; row < ROWS - 5; row++) {
      drift += random.nextLong(1_000_000_000);
      stamps.add(regular.at(row).toInstant().plusNanos(drift));
    }
    return ListedGrid.of(stamps, regular.step(), regular.origin().getZone());
  }

  private static Set<LocalDate> holidays(TimeGrid grid) {
    Set<LocalDate> days = new HashSet<>();
    for (int row = 0; row < ROWS; row += 7) {
      days.add(grid.stamp(row).orElseThrow().toLocalDate());
    }
    return days;
  }

  private static void assertSame(
      Calendar calendar, TimeGrid grid, ZoneId zone, Set<LocalDate> holidays) {
    int width = calendar.features().size();
    float[] expected = new float[ROWS * width];
    for (int row = 0; row < ROWS; row++) {
      ZonedDateTime stamp = grid.stamp(row + 1L).orElseThrow().withZoneSameInstant(zone);
      write(stamp, width == 2 + 7 + 1, holidays, expected, row * width);
    }
    assertThat(bits(features(calendar, grid))).isEqualTo(bits(expected));
  }

  /** What a time stamp tells. */
  private static void write(
      ZonedDateTime stamp, boolean hours, Set<LocalDate> holidays, float[] target, int at) {
    int next = at;
    if (hours) {
      double angle = 2 * Math.PI * stamp.toLocalTime().toSecondOfDay() / 86_400.0;
      target[next++] = (float) StrictMath.sin(angle);
      target[next++] = (float) StrictMath.cos(angle);
    }
    target[next + stamp.getDayOfWeek().getValue() - 1] = 1f;
    target[next + 7] = holidays.contains(stamp.toLocalDate()) ? 1f : 0f;
  }

  private static int[] bits(float... values) {
    return IntStream.range(0, values.length).map(i -> Float.floatToRawIntBits(values[i])).toArray();
  }

  @Test
  void hours_fromManyThreads_areThoseOfOne() {
    StampGrid years =
        StampGrid.of(
            ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneId.of("Europe/Prague")),
            TimeStep.parse("PT1H"));
    Calendar shared = Calendar.of(CalendarFeatures.AUTO, years, Set.of());

    assertThat(IntStream.range(0, 4_000).parallel().allMatch(i -> isAsAlone(shared, years, i)))
        .isTrue();
  }

  /** True if a calendar tells of some days what a fresh one does. */
  private static boolean isAsAlone(Calendar shared, StampGrid years, int place) {
    StampGrid days = years.from(place * 977L % 40_000);
    return Arrays.equals(
        features(shared, days),
        features(Calendar.of(CalendarFeatures.AUTO, years, Set.of()), days));
  }

  private static float[] features(Calendar calendar, TimeGrid grid) {
    float[] features = new float[ROWS * calendar.features().size()];
    calendar.write(grid, ROWS, features);
    return features;
  }

  @Test
  void hours_beyondTimeStamps_areRefused() {
    StampGrid last = StampGrid.of(LocalDateTime.MAX.atZone(ZoneOffset.UTC), TimeStep.parse("PT1H"));
    Calendar calendar = Calendar.of(CalendarFeatures.AUTO, last, Set.of());
    float[] features = new float[2 * calendar.features().size()];

    calendar.write(last.from(-2), 2, features);
    assertThatThrownBy(() -> calendar.write(last, 1, features))
        .isInstanceOf(DateTimeException.class);
  }
}
