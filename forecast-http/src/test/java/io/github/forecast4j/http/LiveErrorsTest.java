package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sums of live errors go on telling usual errors, whatever is observed. */
class LiveErrorsTest {

  private static final String SUM = "forecast4j_live_absolute_error_sum";
  private static final String COUNT = "forecast4j_live_absolute_error_count";
  private static final String LEFT_OUT = "forecast4j_live_errors_left_out_total";

  @TempDir Path folder;

  private Service service;

  @BeforeEach
  void start() {
    Forecasters.waves().save(folder.resolve("waves.forecaster"));
    Forecasters.unvalidated().save(folder.resolve("unvalidated.forecaster"));
    service = Service.start("--models", folder.toString());
  }

  @AfterEach
  void end() {
    service.close();
  }

  private void observe(String model, String series, String... values) {
    for (String value : values) {
      HttpResponse<String> response =
          service.post(
              "/v1/models/" + model + "/observations",
              "{\"series\": \"%s\", \"values\": {\"v\": [%s]}}".formatted(series, value));
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
  }

  private double metric(String name, String model, String of) {
    return service
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + "{model=\"" + model + "\"") && line.contains(of))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void absurdRow_isLeftOut_asIsTheErrorOfRepeatingIt() {
    observe("waves", "a", "5, 6, 5", "7");
    double forecast = metric(SUM, "waves", "forecast");

    observe("waves", "a", "-1.7e30", "5");
    observe("waves", "b", "5, 6, 5", "1.7e308, null", "5");

    assertThat(metric(SUM, "waves", "forecast")).isEqualTo(forecast);
    assertThat(metric(SUM, "waves", "last_value")).isEqualTo(2);
    assertThat(metric(LEFT_OUT, "waves", "")).isEqualTo(3);
  }

  @Test
  void usualRows_afterAnAbsurdOne_areAmongTheMetrics() {
    observe("waves", "a", "5, 6, 5", "1.7e30", "5, 6, 5, 6", "8");

    assertThat(metric(SUM, "waves", "last_value")).isEqualTo(2);
    assertThat(metric(COUNT, "waves", "forecast")).isEqualTo(1);
  }

  @Test
  void largeError_isAmongTheMetrics() {
    observe("waves", "a", "5, 6, 5", "1e6");

    assertThat(metric(SUM, "waves", "last_value")).isEqualTo(1e6 - 5);
    assertThat(metric(LEFT_OUT, "waves", "")).isZero();
  }

  @Test
  void errorsOfAForecasterWithoutValidation_areHeldAgainstThoseBefore() {
    observe("unvalidated", "a", "5, 6, 5", "7", "1e30");

    assertThat(metric(SUM, "unvalidated", "last_value")).isEqualTo(2);
    assertThat(metric(LEFT_OUT, "unvalidated", "")).isEqualTo(1);
  }

  @Test
  void manyAbsurdRows_leaveTheSumsFinite() {
    IntStream.range(0, 3).forEach(i -> observe("waves", "s" + i, "5, 6, 5", "1.7e308, null"));
    observe("waves", "s", "5, 6, 5", "6");

    assertThat(metric(SUM, "waves", "last_value")).isEqualTo(1);
    assertThat(metric(LEFT_OUT, "waves", "")).isEqualTo(3);
  }
}
