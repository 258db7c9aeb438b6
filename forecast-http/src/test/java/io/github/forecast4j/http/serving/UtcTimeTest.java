package io.github.forecast4j.http.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {

  @Test
  void plainTimes_areReadAsThePlatformReadsThem() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 10_000; i++) {
      String text =
          Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 250_000_000_000L)).toString();

      assertThat(UtcTime.isPlain(text)).as(text).isTrue();
      assertThat(UtcTime.parse(text)).isEqualTo(ZonedDateTime.parse(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024-07-01",
        "2024-07-01T00:00:00+",
        "2024-07-01t00:00:00Z",
        "+024-07-01T00:00:00Z"
      })
  void otherTexts_areNotPlain(String text) {
    assertThat(UtcTime.isPlain(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29T00:00:00Z",
        "2024-13-01T00:00:00Z",
        "2024-07-01T24:00:01Z",
        "2024-07-01T00:60:00Z"
      })
  void timesThatDoNotExist_areRefused(String text) {
    assertThatThrownBy(() -> UtcTime.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
