package io.github.forecast4j.http.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanesTest {

  private final Lanes lanes = new Lanes(2, 3);

  @Test
  void enter_whileAThreadIsFree_waitsForNothing() {
    lanes.enter(1_000_000, 0);

    assertThat(lanes.ahead()).isZero();
    assertThat(lanes.enter(10, 0)).hasValue(1);
  }

  @Test
  void enter_allThreadsBusy_waitsForTheFirstThatIsFree() {
    lanes.enter(1_000_000, 0);
    lanes.enter(10, 0);

    assertThat(lanes.ahead()).isEqualTo(10);
    assertThat(lanes.enter(5, 9)).isEmpty();
    assertThat(lanes.enter(5, 10)).hasValue(1);
    assertThat(lanes.total()).isEqualTo(1_000_015);
  }

  @Test
  void enter_moreThanTheMost_isRefused() {
    lanes.enter(1, 0);
    lanes.enter(1, 0);
    int third = lanes.enter(1, 1).orElseThrow();

    assertThat(lanes.hasRoom(1_000)).isFalse();
    assertThat(lanes.enter(1, 1_000)).isEmpty();
    assertThat(lanes.count()).isEqualTo(3);
    lanes.leave(third, 1);
    assertThat(lanes.hasRoom(1_000)).isTrue();
  }

  @Test
  void leave_makesRoom() {
    int first = lanes.enter(100, 0).orElseThrow();
    lanes.enter(200, 0);
    lanes.leave(first, 100);

    assertThat(lanes.ahead()).isZero();
    assertThat(lanes.total()).isEqualTo(200);
  }
}
