package io.github.forecast4j.examples.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagnitudeTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "0.08, 0.08", "12, 12", "1500, 1.5k", "2e12, 2T", "-3e6, -3M", "4e18, 4000P"})
  void label_ofANumber_isShort(double number, String label) {
    assertThat(Magnitude.label(number)).isEqualTo(label);
  }
}
