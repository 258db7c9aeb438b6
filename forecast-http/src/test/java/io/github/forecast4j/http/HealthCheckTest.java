package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthCheckTest {

  @Test
  void serviceThatIsReady_isHealthy_untilItHasEnded() {
    Service service = Service.start();
    LocalClient client = LocalClient.of(Settings.of().listen(), service.port());

    assertThat(HealthCheck.isReady(client)).isTrue();
    service.close();
    assertThat(HealthCheck.isReady(client)).isFalse();
  }

  @Test
  void rehearsal_isAnsweredAsItExpects() {
    // Throws if any answer is not what it expects.
    Rehearsal.main(new String[] {"--port", "0"});
  }
}
