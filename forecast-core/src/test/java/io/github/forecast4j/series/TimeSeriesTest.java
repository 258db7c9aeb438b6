package io.github.forecast4j.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSeriesTest {

  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  private final TimeSeries series =
      TimeSeries.builder()
          .start(START)
          .step(Duration.ofHours(1))
          .channel("a", 1, 2, 3, 4)
          .channel("b", 10, Double.NaN, 30, 40)
          .build();

  @Test
  void builder_channels_areRowsSideBySide() {
    assertThat(series.toArray()).containsExactly(1, 10, 2, Double.NaN, 3, 30, 4, 40);
    assertThat(series.length()).isEqualTo(4);
    assertThat(series.channels()).containsExactly("a", "b");
    assertThat(series.values("b")).containsExactly(10, Double.NaN, 30, 40);
  }

  @Test
  void hasGap_anyChannelNaN_isTrue() {
    assertThat(series.hasGap(0)).isFalse();
    assertThat(series.hasGap(1)).isTrue();
  }

  @Test
  void values_changedAfterwards_leaveTheSeriesAlone() {
    double[] given = {1, 2};
    TimeSeries copy = TimeSeries.of("x", given);
    given[0] = 99;
    copy.values("x")[1] = 99;
    copy.toArray()[1] = 99;

    assertThat(copy.toArray()).containsExactly(1, 2);
  }

  @Test
  void slice_someRows_keepsValuesAndStamps() {
    TimeSeries slice = series.slice(1, 3).slice(1, 2);

    assertThat(slice.toArray()).containsExactly(3, 30);
    assertThat(slice.grid().label(0)).isEqualTo("2024-01-01T02:00:00Z");
    assertThat(slice.values("b")).containsExactly(30);
  }

  @Test
  void slice_noRows_isEmpty() {
    assertThat(series.slice(4, 4).length()).isZero();
    assertThat(series.slice(4, 4)).hasToString("TimeSeries[a, b] without rows");
  }

  @Test
  void slice_outsideTheSeries_isRefused() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> series.slice(-1, 2));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> series.slice(3, 2));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> series.slice(0, 5));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> series.last(5));
  }

  @Test
  void value_rowPastASlice_isRefused() {
    TimeSeries slice = series.slice(0, 2);

    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> slice.value(2, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2})
  void value_channelThatIsNone_isRefusedAndNotReadFromANeighbour(int channel) {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> series.value(1, channel))
        .withMessageContaining("channel " + channel);
  }

  @Test
  void last_someRows_areTheLast() {
    assertThat(series.last(1).toArray()).containsExactly(4, 40);
  }

  @Test
  void select_otherOrder_followsTheNames() {
    TimeSeries selected = series.slice(2, 4).select(List.of("b", "a"));

    assertThat(selected.channels()).containsExactly("b", "a");
    assertThat(selected.toArray()).containsExactly(30, 3, 40, 4);
    assertThat(selected.grid()).isEqualTo(series.grid().from(2));
  }

  @Test
  void select_unknownChannel_isRefusedWithThoseThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.select(List.of("a", "c")))
        .withMessageContaining("'c'")
        .withMessageContaining("[a, b]");
  }

  @Test
  void append_nextRows_continuesTheSeries() {
    TimeSeries joined = series.slice(0, 2).append(series.slice(2, 4).select(List.of("b", "a")));

    assertThat(joined.toArray()).containsExactly(series.toArray());
    assertThat(joined.grid()).isEqualTo(series.grid());
    assertThat(joined.channels()).containsExactly("a", "b");
  }

  @Test
  void append_rowsThatStandElsewhere_isRefusedWithBothStamps() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.slice(0, 2).append(series.slice(3, 4)))
        .withMessageContaining("2024-01-01T02:00:00Z")
        .withMessageContaining("2024-01-01T03:00:00Z");
  }

  @Test
  void append_rowsOnABareIndex_takesTheStampsOfTheSeries() {
    TimeSeries next = TimeSeries.builder().channel("a", 5).channel("b", 50).build();

    assertThat(series.append(next).grid().label(4)).isEqualTo("2024-01-01T04:00:00Z");
  }

  @Test
  void on_anotherGrid_keepsTheValues() {
    TimeSeries moved = series.slice(1, 3).on(new IndexGrid(7));

    assertThat(moved.toArray()).containsExactly(2, Double.NaN, 3, 30);
    assertThat(moved.grid().label(1)).isEqualTo("index 8");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void build_infinity_isRefusedWithChannelAndStamp(double infinity) {
    var builder =
        TimeSeries.builder()
            .start(START)
            .step(Period.ofDays(1))
            .channel("a", 1, 2, 3)
            .channel("b", 1, 2, infinity);

    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageContaining("'b'")
        .withMessageContaining("2024-01-03T00:00:00Z")
        .withMessageContaining("row 2")
        .withMessageContaining("NaN for a gap");
  }

  @Test
  void of_infinityOnABareIndex_isRefusedWithItsIndex() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeSeries.of("a", 1, 1 / 0.0))
        .withMessageContaining("'a'")
        .withMessageContaining("index 1");
  }

  @Test
  void build_noChannel_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> TimeSeries.builder().build())
        .withMessageContaining("channel");
  }

  @Test
  void build_startWithoutStep_namesBoth() {
    var startOnly = TimeSeries.builder().start(START).channel("a", 1);
    var stepOnly = TimeSeries.builder().step(Duration.ofHours(1)).channel("a", 1);

    assertThatIllegalStateException()
        .isThrownBy(startOnly::build)
        .withMessageContaining("start")
        .withMessageContaining("step");
    assertThatIllegalStateException()
        .isThrownBy(stepOnly::build)
        .withMessageContaining("start")
        .withMessageContaining("step");
  }

  @Test
  void channel_nameTaken_isRefused() {
    var builder = TimeSeries.builder().channel("a", 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.channel("a", 2))
        .withMessageContaining("'a'");
  }

  @Test
  void build_channelsOfOtherLength_namesBoth() {
    var builder = TimeSeries.builder().channel("a", 1, 2).channel("b", 1);

    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageContaining("'a' has 2")
        .withMessageContaining("'b' has 1");
  }

  @Test
  void build_orderOfCalls_doesNotMatter() {
    TimeSeries other =
        TimeSeries.builder()
            .channel("a", 1, 2, 3, 4)
            .channel("b", 10, Double.NaN, 30, 40)
            .step(Duration.ofHours(1))
            .start(START)
            .build();

    assertThat(other.grid()).isEqualTo(series.grid());
    assertThat(other.toArray()).containsExactly(series.toArray());
  }

  @Test
  void of_namesOrValuesThatDoNotFit_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeSeries.of(IndexGrid.ZERO, List.of("a", "a"), 1, 2))
        .withMessageContaining("[a, a]");
    assertThatIllegalArgumentException().isThrownBy(() -> TimeSeries.of(IndexGrid.ZERO, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeSeries.of(IndexGrid.ZERO, List.of("a", "b"), 1, 2, 3))
        .withMessageContaining("3 values")
        .withMessageContaining("2 channels");
  }

  @Test
  void toString_stampsOrIndex_namesTheEnds() {
    assertThat(series)
        .hasToString("TimeSeries[a, b] of 4 rows, 2024-01-01T00:00:00Z to 2024-01-01T03:00:00Z");
    assertThat(TimeSeries.of("x", 1, 2)).hasToString("TimeSeries[x] of 2 rows, index 0 to index 1");
  }

  @Test
  void start_ofAZone_keepsTheZone() {
    ZoneId prague = ZoneId.of("Europe/Prague");
    TimeSeries local =
        TimeSeries.builder()
            .start(START.atZone(prague))
            .step(Duration.ofHours(1))
            .channel("a", 1)
            .build();

    assertThat(local.grid().stamp(0).orElseThrow().getZone()).isEqualTo(prague);
  }
}
