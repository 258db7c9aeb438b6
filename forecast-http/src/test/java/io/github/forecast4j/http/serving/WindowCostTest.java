package io.github.forecast4j.http.serving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowCostTest {

  @Test
  void estimate_settlesNearTheFasterOnes_whateverSomeTook() {
    WindowCost cost = new WindowCost();
    cost.observe(50_000);
    for (int i = 0; i < 400; i++) {
      cost.observe(i % 10 == 0 ? 5_000 : 100 + i % 3);
    }

    assertThat(cost.micros()).isBetween(95., 110.);
  }

  @Test
  void estimate_followsWhatBecomesSlower() {
    WindowCost cost = new WindowCost();
    cost.observe(100);
    for (int i = 0; i < 400; i++) {
      cost.observe(800);
    }

    assertThat(cost.micros()).isBetween(790., 810.);
  }
}
