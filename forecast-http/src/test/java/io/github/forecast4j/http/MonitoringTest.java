package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts and dashboard watch what the service tells, and nothing that it does not. */
class MonitoringTest {

  private static final Pattern NAME =
      Pattern.compile("\\b(?:forecast4j|jvm|process|vertx)_[a-z_]+");
  private static final Pattern TOLD = Pattern.compile("^([a-z0-9_]+)[ {]", Pattern.MULTILINE);

  @ParameterizedTest
  @ValueSource(strings = {"rules.yml", "rules-test.yml", "dashboard.json"})
  void metrics_thatAreWatched_areTold(String file) throws IOException {
    String text = Files.readString(Path.of("monitoring", file));
    Set<String> watched =
        NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());

    assertThat(watched).hasSizeGreaterThan(5);
    assertThat(told()).containsAll(watched);
  }

  private static Set<String> told() {
    try (Service service = Service.start()) {
      service.post(Requests.FORECAST, Requests.forecast(1, 1));
      // The second judges the forecast that the first made.
      service.post(Requests.OBSERVE, observations("2024-07-01", Requests.numbers(0, 12)));
      service.post(Requests.OBSERVE, observations("2024-07-13", Requests.numbers(12, 1)));
      return TOLD.matcher(service.get("/metrics").body())
          .results()
          .map(found -> found.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String observations(String day, String values) {
    return """
        {"series": "a", "start": "%sT00:00:00Z", "step": "P1D", "values": {"n_bytes": [%s]}}"""
        .formatted(day, values);
  }
}
