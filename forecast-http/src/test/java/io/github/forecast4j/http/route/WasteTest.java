package io.github.forecast4j.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WasteTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private long now = 5;
  private final Waste waste = new Waste(() -> now);

  @Test
  void turn_first_isNow() {
    assertThat(waste.turn(Waste.BYTES_PER_SECOND)).contains(Duration.ZERO);
  }

  @Test
  void turn_afterOthers_isWhenTheyAreThrownAway() {
    waste.turn(Waste.BYTES_PER_SECOND / 2);
    waste.turn(Waste.BYTES_PER_SECOND / 2);

    assertThat(waste.turn(1)).contains(SECOND);
  }

  @Test
  void turn_afterTimeHasPassed_isEarlier() {
    waste.turn(Waste.BYTES_PER_SECOND);
    now += SECOND.toNanos() / 4;

    assertThat(waste.turn(1)).contains(SECOND.multipliedBy(3).dividedBy(4));
    now += 5 * SECOND.toNanos();
    assertThat(waste.turn(1)).contains(Duration.ZERO);
  }

  @Test
  void turn_tooLate_isNotTaken() {
    waste.turn(3 * Waste.BYTES_PER_SECOND);

    assertThat(waste.turn(1)).isEmpty();
    assertThat(waste.turn(Waste.BYTES_PER_SECOND)).isEmpty();
    now += SECOND.toNanos();
    assertThat(waste.turn(1)).contains(Waste.LONGEST);
  }
}
