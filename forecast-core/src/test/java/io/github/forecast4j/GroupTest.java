package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.TimeSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupTest {

  private static final int WINDOW = 8;

  @Test
  void group_ofOneSeries_forecastsWhatTheSeriesAloneDoes() {
    TimeSeries wave = wave(1, 0, 120);

    FittedForecaster alone = recipe().fit(wave);
    FittedForecaster grouped = recipe().fit(SeriesGroup.of(Map.of("wave", wave)));

    assertThat(grouped.forSeries("wave").forecast(wave).values("x"))
        .isEqualTo(alone.forecast(wave).values("x"));
  }

  @Test
  void group_ofSeriesOfManySizes_learnsOneModelForAll() {
    FittedForecaster forecaster = recipe().fit(waves());

    for (double size : new double[] {1e-3, 1, 1e9}) {
      TimeSeries wave = wave(size, 0, 121);
      double next = forecaster.forSeries("of " + size).forecast(wave.slice(0, 120)).value("x", 0);
      assertThat(next / size).isCloseTo(wave.value(120, 0) / size, within(0.05));
    }
    assertThat(forecaster.report().trainingWindows())
        .isEqualTo(3 * (120 - WINDOW) - forecaster.report().validationWindows());
  }

  @Test
  void series_thatWasNeverSeen_isScaledByItsOwnHistory() {
    FittedForecaster forecaster = recipe().fit(waves());
    TimeSeries stranger = wave(5e5, 3, 80);

    double next = forecaster.forecast(stranger.slice(0, 79)).value("x", 0);
    double same =
        forecaster.scaledBy(stranger.slice(0, 79)).forecast(stranger.slice(0, 79)).value("x", 0);

    assertThat(next).isCloseTo(stranger.value(79, 0), within(5e4)).isEqualTo(same);
  }

  @Test
  void badSeries_isReportedByName_andTheRestGoesOn() {
    Map<String, TimeSeries> members = new LinkedHashMap<>(waves().asMap());
    members.put("short", wave(1, 0, 5));
    members.put("other channel", TimeSeries.of("y", new double[120]));
    members.put("hourly", hourly());

    FittedForecaster forecaster = recipe().fit(SeriesGroup.of(members));

    assertThat(forecaster.series()).hasSize(3);
    assertThat(forecaster.report().seriesLeftOut())
        .containsOnlyKeys("short", "other channel", "hourly")
        .hasEntrySatisfying("short", why -> assertThat(why).contains("5 rows"))
        .hasEntrySatisfying("other channel", why -> assertThat(why).contains("no channel 'x'"))
        .hasEntrySatisfying("hourly", why -> assertThat(why).contains("PT1H", "bare index"));
  }

  @Test
  void group_ofBadSeriesOnly_isRefusedWithEveryReason() {
    SeriesGroup group = SeriesGroup.of(Map.of("short", wave(1, 0, 5)));

    assertThatThrownBy(() -> recipe().fit(group))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("short", "5 rows");
  }

  @Test
  void nameThatWasNotLearned_isRefusedWithThoseThatWere() {
    FittedForecaster forecaster = recipe().fit(waves());

    assertThatThrownBy(() -> forecaster.forSeries("of 7"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("of 7", "of 1.0");
  }

  private static Forecaster recipe() {
    return Forecaster.builder().model(Baselines.RIDGE).window(WINDOW).build();
  }

  private static SeriesGroup waves() {
    Map<String, TimeSeries> members = new LinkedHashMap<>();
    for (double size : new double[] {1e-3, 1, 1e9}) {
      members.put("of " + size, wave(size, 0, 120));
    }
    return SeriesGroup.of(members);
  }

  private static TimeSeries wave(double size, int from, int rows) {
    return TimeSeries.of(
        "x",
        IntStream.range(from, from + rows)
            .mapToDouble(i -> size * (2 + Math.sin(i * .7) + .3 * Math.sin(i * .31)))
            .toArray());
  }

  private static TimeSeries hourly() {
    return TimeSeries.builder()
        .start(Instant.EPOCH)
        .step(Duration.ofHours(1))
        .channel("x", wave(1, 0, 120).values("x"))
        .build();
  }
}
