package io.github.forecast4j.http.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forecast4j.http.error.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One thread, a queue of three requests and of fifty milliseconds. */
class WorkTest {

  private final Vertx vertx = Vertx.vertx();
  private final Work work =
      new Work(
          vertx.createSharedWorkerExecutor("test", 1),
          new Work.Bounds(1, 500, 3, Duration.ofMillis(50)));
  private final CountDownLatch gate = new CountDownLatch(1);
  private Future<String> first;

  @BeforeEach
  void occupyTheThread() {
    first = run(80_000, "first");
  }

  @AfterEach
  void letGo() {
    gate.countDown();
    vertx.close().await();
  }

  @Test
  void run_smallWork_isDoneAtOnce() {
    Future<String> small = work.run(500, () -> "small");

    assertThat(small.result()).isEqualTo("small");
    assertThat(work.waiting()).isEqualTo(1);
  }

  @Test
  void run_moreThanTheLongestWaitAhead_isRefusedWithRetryAfter() {
    Future<String> late = run(10_000, "late");

    assertThat(late.cause()).isInstanceOf(ProblemException.class).hasMessageContaining("full");
    assertThat(work.waitingMicros()).isEqualTo(80_000);
  }

  @Test
  void run_workThatTakesLongerThanTheWait_mayWaitAsLongAsItTakes() {
    Future<String> large = run(90_000, "large");
    gate.countDown();

    assertThat(large.await()).isEqualTo("large");
    assertThat(first.await()).isEqualTo("first");
    assertThat(work.waitingMicros()).isZero();
  }

  @Test
  void run_moreRequestsThanTheQueueHolds_isRefused() {
    run(100_000, "second");
    run(200_000, "third");

    assertThat(run(1_000_000, "fourth").failed()).isTrue();
    assertThat(work.waiting()).isEqualTo(3);
  }

  @Test
  void requireRoom_refusesWhatWouldBeRefusedLater() {
    assertThatThrownBy(() -> work.requireRoom(10_000)).isInstanceOf(ProblemException.class);
    assertThatCode(() -> work.requireRoom(500)).doesNotThrowAnyException();
    assertThatCode(() -> work.requireRoom(90_000)).doesNotThrowAnyException();
    run(100_000, "second");
    run(200_000, "third");
    assertThatThrownBy(() -> work.requireRoom(1_000_000)).isInstanceOf(ProblemException.class);
    assertThat(work.waiting()).isEqualTo(3);
  }

  private Future<String> run(double micros, String result) {
    return work.run(
        micros,
        () -> {
          gate.await();
          return result;
        });
  }
}
