package io.github.forecast4j.encode;

import static io.github.forecast4j.encode.EncodedWindows.A_AND_B_TO_B;
import static io.github.forecast4j.encode.EncodedWindows.rising;
import static io.github.forecast4j.encode.EncodedWindows.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.TimeSeries;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeasonalLagsTest {

  private static Encoder encoder(Encoding encoding, int window) {
    return Encoder.of(
        encoding, new Encoder.Task(A_AND_B_TO_B, window, 1), IndexGrid.ZERO, Set.of());
  }

  @Test
  void lags_plain_showTheValuesThatLiedBeforeTheStepToCome() {
    Encoder encoder = encoder(Encoding.PLAIN.withLags(4, 2), 2);

    // Rows 4 and 5 are the window; what follows them are rows 5 and 6.
    assertThat(encoder.features()).containsExactly("a", "b", "b (lag 4)", "b (lag 2)");
    assertThat(window(encoder, rising(IndexGrid.ZERO, 6), 6))
        .containsExactly(4, 104, 101, 103, 5, 105, 102, 104);
  }

  @Test
  void lags_lastValue_areDifferencesFromTheAnchor() {
    Encoding encoding = new Encoding(Normalization.LAST_VALUE, CalendarFeatures.NONE);

    float[] window = window(encoder(encoding.withLags(3), 1), rising(IndexGrid.ZERO, 6), 6);

    assertThat(window).containsExactly(0, 0, 105, 0, 103 - 105);
  }

  @Test
  void lags_beforeTheHistoryOrInAGap_areNoChange() {
    Encoding encoding = new Encoding(Normalization.LAST_VALUE, CalendarFeatures.NONE).withLags(3);
    double nan = Double.NaN;
    TimeSeries series =
        TimeSeries.of(IndexGrid.ZERO, List.of("a", "b"), 0, 10, 1, 11, 2, nan, 3, 13, 4, 14);

    assertThat(window(encoder(encoding, 2), series, 2)).endsWith(0f).contains(0f);
    assertThat(window(encoder(encoding, 2), series, 5))
        .containsExactly(-1, -1, 14, .5f, 11 - 14, 0, 0, 14, .5f, 0);
  }

  @Test
  void lags_lookback_isWhatTheFirstStepNeeds() {
    assertThat(encoder(Encoding.PLAIN, 5).lookback()).isEqualTo(5);
    assertThat(encoder(Encoding.PLAIN.withLags(1), 5).lookback()).isEqualTo(5);
    assertThat(encoder(Encoding.PLAIN.withLags(7, 24), 5).lookback()).isEqualTo(4 + 24);
  }

  @Test
  void lags_belowOneOrTwice_areRefusedWithThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Encoding.PLAIN.withLags(3, 0))
        .withMessageContainingAll("seasonal lags", ">= 1 step", "[3, 0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Encoding.PLAIN.withLags(3, 3))
        .withMessageContaining("[3, 3]");
  }
}
