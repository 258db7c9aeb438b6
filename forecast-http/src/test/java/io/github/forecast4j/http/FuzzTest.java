package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Requests that were broken at random: whatever comes, the service answers in time, never with a
 * failure of its own, and keeps nothing.
 */
class FuzzTest {

  private static final int FEW = 2_000;
  private static final int MANY = Integer.getInteger("fuzz.requests", 20_000);

  @Test
  void fewBrokenRequests_breakNothing() throws IOException, InterruptedException {
    run(FEW, 1);
  }

  @Test
  @Tag("slow")
  void manyBrokenRequests_breakNothing() throws IOException, InterruptedException {
    run(MANY, 2);
  }

  private static void run(int count, long seed) throws IOException, InterruptedException {
    try (Service service = Service.start("--read-timeout", "1", "--idle-timeout", "5")) {
      FuzzClient client = new FuzzClient(service.port(), new SplittableRandom(seed));
      client.run(count / 10);
      long before = usedMemory();
      client.run(count - count / 10);
      client.close();
      long after = usedMemory();

      NavigableMap<Integer, Integer> statuses = client.statuses();
      System.getLogger(FuzzTest.class.getName())
          .log(System.Logger.Level.INFO, "{0} requests: {1}", count, statuses);
      assertThat(statuses.tailMap(500)).as("failures of the service").isEmpty();
      assertThat(statuses.get(200)).isGreaterThan(count / 50);
      assertThat(statuses.get(400)).isGreaterThan(count / 10);
      assertThat(after - before).as("bytes kept").isLessThan(16_000_000);
      assertNothingHeld(service);
      assertThat(service.post(Requests.FORECAST, Requests.forecast(1, 1)).statusCode())
          .isEqualTo(200);
    }
  }

  private static long usedMemory() throws InterruptedException {
    System.gc();
    Thread.sleep(100);
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void assertNothingHeld(Service service) throws InterruptedException {
    String metrics = service.get("/metrics").body();
    for (int i = 0; i < 300 && !metrics.contains("forecast4j_bodies_bytes 0.0"); i++) {
      Thread.sleep(20);
      metrics = service.get("/metrics").body();
    }
    assertThat(metrics).contains("forecast4j_bodies_bytes 0.0", "forecast4j_queue_requests 0.0");
  }
}
