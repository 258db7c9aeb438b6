package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.series.TimeStep;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a series between its observations. */
class TrackedSeriesTest {

  private static final String MODEL = "waves";
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNUSABLE = 422;

  @TempDir static Path folder;

  private static Service service;

  @BeforeAll
  static void start() {
    Forecasters.waves().save(folder.resolve(MODEL + ".forecaster"));
    service = Service.start("--models", folder.toString());
  }

  @AfterAll
  static void end() {
    service.close();
  }

  /** Serves a forecaster, in place of one of the same name. */
  private static void serve(String model, FittedForecaster forecaster) {
    forecaster.save(folder.resolve(model + ".forecaster"));
    assertThat(service.post("/v1/rescan", "").statusCode()).isEqualTo(OK);
  }

  private static HttpResponse<String> send(String model, String series, String rest) {
    return service.post(
        "/v1/models/" + model + "/observations", "{\"series\": \"" + series + "\", " + rest + "}");
  }

  private static String rows(String values) {
    return "\"values\": {\"v\": [" + values + "]}";
  }

  private static String rows(String start, String step, String values) {
    return "\"start\": \"%sZ\", \"step\": \"%s\", %s".formatted(start, step, rows(values));
  }

  private static JsonObject observe(String model, String series, String rest) {
    HttpResponse<String> response = send(model, series, rest);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(OK);
    return Service.json(response);
  }

  private static JsonObject observe(String series, String rest) {
    return observe(MODEL, series, rest);
  }

  @Test
  void rowsOfAnotherStep_areAConflict_andAreNotKept() {
    observe("hours", rows("2024-07-01T00:00:00", "P1D", "1, 2, 3, 4, 5, 6"));

    HttpResponse<String> refused =
        send(MODEL, "hours", rows("2024-07-07T00:00:00", "PT1H", "7, 8, 9"));

    assertThat(refused.statusCode()).isEqualTo(CONFLICT);
    JsonObject problem = Service.json(refused);
    assertThat(problem.getString("field")).isEqualTo("step");
    assertThat(problem.getString("rule")).contains("P1D");
    assertThat(problem.getString("value")).isEqualTo("PT1H");
    assertThat(problem.getString("remedy")).contains("another name");
    JsonObject next = observe("hours", rows("2024-07-07T00:00:00", "P1D", "7"));
    assertThat(next.getJsonObject("last_error").getInteger("steps")).isEqualTo(1);
    assertThat(next.getJsonObject("forecast").getString("start")).startsWith("2024-07-08");
  }

  @Test
  void stepThatIsWrittenOtherwise_isTheSame() {
    observe("same", rows("2024-07-01T00:00:00", "P1D", "1, 2"));

    JsonObject next = observe("same", rows("2024-07-03T00:00:00", "PT24H", "3"));

    assertThat(next.containsKey("forecast")).isTrue();
  }

  @Test
  void rowsOfAnotherStep_afterALongAbsence_beginAnew() {
    observe("absent", rows("2024-07-01T00:00:00", "P1D", "1, 2, 3"));

    JsonObject anew = observe("absent", rows("2024-07-07T00:00:00", "PT1H", "1"));

    assertThat(anew.getInteger("rows")).isEqualTo(1);
  }

  @Test
  void stepBeyondTheCalendar_isRefused_andLeavesNothing() {
    HttpResponse<String> far = send(MODEL, "far", rows("2024-07-01T00:00:00", "P400000000Y", "1"));

    assertThat(far.statusCode()).isEqualTo(UNUSABLE);
    assertThat(Service.json(far).getString("field")).isEqualTo("step");
    assertThat(observe("far", rows("1")).getInteger("rows")).isEqualTo(1);
  }

  @Test
  void forecasterOfAnotherStep_beginsTheSeriesAnew() {
    serve("swapped", Forecasters.waves(TimeStep.parse("P7D")));
    observe("swapped", "r", rows("2024-07-01T00:00:00", "P7D", "1, 2, 3"));
    serve("swapped", Forecasters.waves(TimeStep.parse("PT10M")));

    JsonObject first = observe("swapped", "r", rows("2024-07-22T00:00:00", "PT10M", "1, 2"));
    JsonObject second = observe("swapped", "r", rows("2024-07-22T00:20:00", "PT10M", "3"));

    assertThat(first.getInteger("rows")).isEqualTo(2);
    assertThat(first.containsKey("last_error")).isFalse();
    assertThat(second.getJsonObject("forecast").getString("step")).isEqualTo("PT10M");
  }

  @Test
  void forecasterThatIsRefitted_goesOnWithTheSeries() {
    serve("refitted", Forecasters.waves());
    observe("refitted", "r", rows("1, 2"));
    serve("refitted", Forecasters.unvalidated());

    assertThat(observe("refitted", "r", rows("3")).containsKey("forecast")).isTrue();
  }

  @Test
  void requestWithoutRows_ofAnUnknownSeries_leavesNothing() {
    assertThat(observe("empty", rows("")).getInteger("rows")).isZero();
    observe("empty", rows("2024-07-02T00:00:00", "P1D", ""));

    JsonObject first = observe("empty", rows("2024-07-01T00:00:00", "PT1H", "1"));

    assertThat(first.getInteger("rows")).isEqualTo(1);
  }

  @Test
  void requestWithoutRows_tellsWhatComesNext_andLeavesTheRows() {
    observe("asked", rows("2024-07-01T00:00:00", "P1D", "1, 2, 3"));

    JsonObject again = observe("asked", rows("2025-01-01T00:00:00", "P1D", ""));
    JsonObject next = observe("asked", rows("2024-07-04T00:00:00", "P1D", "4"));

    assertThat(again.getJsonObject("forecast").getString("start")).startsWith("2024-07-04");
    assertThat(next.getJsonObject("last_error").getInteger("steps")).isEqualTo(1);
  }

  @Test
  void lastError_judgesTheStepsThatWereTold() {
    observe("told", rows("1, 2, 3, 4, 5, 6") + ", \"horizon\": 1");

    JsonObject one = observe("told", rows("7, 8")).getJsonObject("last_error");
    JsonObject both = observe("told", rows("9, 10")).getJsonObject("last_error");

    assertThat(one.getInteger("steps")).isEqualTo(1);
    assertThat(both.getInteger("steps")).isEqualTo(2);
  }

  @Test
  void rowsThatComeAtOnce_areAllKept() {
    serve("long", Forecasters.longMemory());

    IntStream.range(0, 40).parallel().forEach(row -> observe("long", "r", rows("" + row)));

    assertThat(observe("long", "r", rows("")).getInteger("rows")).isEqualTo(40);
  }

  @Test
  void refusedRequests_displaceNothing() {
    try (Service small = Service.start("--max-tracked", "3")) {
      IntStream.range(0, 3).forEach(i -> assertThat(sample(small, "s" + i, 0, OK)).isEqualTo(1));

      IntStream.range(0, 3).forEach(i -> sample(small, "x" + i, -1, UNUSABLE));
      // The first series spoke longest ago, and a request that is refused is no sign of life.
      sample(small, "s0", 0, CONFLICT);
      sample(small, "s3", 0, OK);

      assertThat(sample(small, "s1", 1, OK)).isEqualTo(2);
      assertThat(sample(small, "s2", 1, OK)).isEqualTo(2);
      assertThat(sample(small, "s0", 1, OK)).isEqualTo(1);
    }
  }

  /**
   * Sends a day of the sample's channel; tells how many rows are kept.
   *
   * @param day counted from the first; below 0 for a day of another channel
   */
  private static int sample(Service service, String series, int day, int status) {
    HttpResponse<String> response =
        service.post(
            Requests.OBSERVE,
            "{\"series\": \"%s\", \"start\": \"2024-07-%02dT00:00:00Z\", \"step\": \"P1D\","
                    .formatted(series, 10 + day)
                + " \"values\": {\"%s\": [1e12]}}".formatted(day < 0 ? "unknown" : "n_bytes"));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return status == OK ? Service.json(response).getInteger("rows") : 0;
  }
}
