package io.github.forecast4j.http.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forecast4j.http.error.ProblemException;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LoopTurnTest {

  private static final Vertx VERTX = Vertx.vertx();

  @AfterAll
  static void end() {
    VERTX.close().await();
  }

  @Test
  void longTurn_turnsTheRestAway_untilTheNext() {
    LoopTurn turn = new LoopTurn(VERTX, Duration.ofMillis(5));
    Promise<Void> done = Promise.promise();
    VERTX.runOnContext(
        first -> {
          try {
            turn.require();
            turn.require();
            busy(Duration.ofMillis(10));
            assertThatThrownBy(turn::require)
                .isInstanceOfSatisfying(
                    ProblemException.class,
                    e -> assertThat(e.problem().headers()).containsEntry("Retry-After", "1"));
            VERTX.runOnContext(
                second -> {
                  try {
                    assertThatCode(turn::require).doesNotThrowAnyException();
                    done.complete();
                  } catch (AssertionError e) {
                    done.fail(e);
                  }
                });
          } catch (RuntimeException | AssertionError e) {
            done.fail(e);
          }
        });

    assertThatCode(() -> done.future().await(10, TimeUnit.SECONDS)).doesNotThrowAnyException();
  }

  private static void busy(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
