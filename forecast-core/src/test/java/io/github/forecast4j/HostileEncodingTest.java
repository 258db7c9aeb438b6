package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forecast4j.archive.ArchiveException;
import io.github.forecast4j.baseline.Baselines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file says of the things that a window shows, forged: refused with its reason, cheaply. */
@Timeout(60)
class HostileEncodingTest {

  private static final ForgedFile FILE = ForgedFile.of(SavedForecasters.seeing().toBytes());

  @Test
  void forger_whoChangesNothing_isBelieved() {
    FittedForecaster loaded = FittedForecaster.load(FILE.withHeader(header -> header));

    assertThat(loaded.knownFuture()).containsExactly("x");
    assertThat(loaded.lookback()).isEqualTo(3 + 7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "~limit~:2.5            | ~limit~:-1               | limit of inputs must be >= 0",
        "~limit~:2.5            | ~limit~:~none~           | 'encoder.limit' must be a finite",
        "~limit~:2.5            | ~limit~:0.5              | golden vector 1 of 2",
        "~lags~:[7]             | ~lags~:[0]               | seasonal lags must be >= 1 step",
        "~lags~:[7]             | ~lags~:[7,7]             | each given once",
        "~lags~:[7]             | ~lags~:[-7]              | must be whole numbers",
        "~lags~:[7]             | ~lags~:[7.5]             | must be whole numbers",
        "~lags~:[7]             | ~lags~:[2147483648]      | must be whole numbers",
        "~lags~:[7]             | ~lags~:[2147483647]      | overflow",
        "~lags~:[7]             | ~lags~:[2000000000]      | 'golden.inputs' must be",
        "~lags~:[7]             | ~lags~:[8]               | 'golden.inputs' must be",
        "~lags~:[7]             | ~lags~:[7,6]             | takes windows of",
        "~lags~:[7],            | ``                       | takes windows of",
        "~normalization~:~mean~ | ~normalization~:~median~ | there is no 'median' here",
        "~normalization~:~mean~ | ~normalization~:~none~   | takes windows of",
        "~normalization~:~mean~ | ~normalization~:~auto~   | needs a settled encoding",
        "~static~:~profile~     | ~static~:~auto~          | needs a settled encoding",
        "~calendar~:~cyclic~    | ~calendar~:~one-hot~     | takes windows of",
        "~static~:~profile~     | ~static~:~photograph~    | there is no 'photograph' here",
        "~static~:~profile~     | ~static~:~none~          | takes windows of",
        "~deviation~:100.0      | ~deviation~:-1           | finite deviation >= 0",
        "~given~:               | ~taken~:                 | takes windows of",
        "~known_future~:[~x~]   | ~known_future~:[~y~]     | cannot be known in advance",
        "~known_future~:[~x~]   | ~known_future~:[]        | takes windows of",
      })
  void forgedEncoding_isRefusedWithItsReason(String text, String forged, String reason) {
    assertRefused(FILE.replacing(quoted(text), quoted(forged)), reason);
  }

  @Test
  void limitLeftAway_isSeenByTheGoldenVectors() {
    FittedForecaster bounded =
        Forecaster.builder()
            .model(Baselines.RIDGE)
            .window(4)
            .boundInputs(4)
            .fit(SavedForecasters.days(1));

    assertRefused(
        ForgedFile.of(bounded.toBytes()).replacing(quoted("~limit~:4.0,"), ""),
        "golden vector 1 of 2");
  }

  @Test
  void horizonOfABillion_isRefusedBeforeItsFeaturesAreNamed() {
    assertRefused(
        FILE.replacing("\"horizon\":\"2\"", "\"horizon\":\"999999999\""),
        "999999999 known in advance");
  }

  @Test
  void manyLags_areRefusedBeforeTheirFeaturesAreNamed() {
    StringBuilder lags = new StringBuilder("[1");
    for (int lag = 2; lag <= 300_000; lag++) {
      lags.append(',').append(lag);
    }

    assertRefused(
        FILE.replacing(quoted("~lags~:[7]"), quoted("~lags~:" + lags + "]")),
        "300000 lagged values");
  }

  @Test
  void statics_missingOrOfAnotherShape_areRefused() {
    assertRefused(FILE.replacing("\"statics\"", "\"dynamics\""), "tensor 'statics' is missing");
    assertRefused(
        FILE.replacing("\"shape\":[2,12]", "\"shape\":[3,8]"),
        "tensor 'statics' must be F64[2, 12]");
  }

  private static String quoted(String text) {
    return text.replace("~", "\\\"");
  }

  private static void assertRefused(byte[] file, String reason) {
    assertThatThrownBy(() -> FittedForecaster.load(file))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining(reason);
  }
}
