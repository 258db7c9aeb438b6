package io.github.forecast4j.neural.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateTest {

  @Test
  void constant_staysWhatItWas() {
    assertThat(new LearningRate.Constant(0.1).next(7, 0.1, 20)).isEqualTo(0.1);
  }

  @Test
  void cosine_beginsFullAndIsHalfwayInTheMiddle() {
    LearningRate rate = new LearningRate.Cosine(0.1, 10);
    assertThat(rate.next(1, 0.1, 0)).isEqualTo(0.1);
    assertThat(rate.next(6, 0.1, 0)).isCloseTo(0.0505, within(1e-12));
    assertThat(rate.next(10, 0.1, 0)).isBetween(0.001, 0.01);
  }

  @Test
  void plateau_halvesAfterEachStretchWithoutABetterLoss() {
    LearningRate rate = new LearningRate.OnPlateau(0.1, 5);
    assertThat(rate.next(2, 0.1, 0)).isEqualTo(0.1);
    assertThat(rate.next(5, 0.1, 4)).isEqualTo(0.1);
    assertThat(rate.next(6, 0.1, 5)).isEqualTo(0.05);
    assertThat(rate.next(11, 0.05, 10)).isEqualTo(0.025);
  }

  @Test
  void plateau_neverFallsBelowAHundredth() {
    assertThat(new LearningRate.OnPlateau(0.1, 5).next(9, 0.0011, 5)).isEqualTo(0.001);
  }
}
