package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What other tools ask gets the same forecasts. */
class AliasesTest {

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void end() {
    service.close();
  }

  private static JsonArray expected(int series) {
    return Service.json(service.post(Requests.FORECAST, Requests.forecast(series, 7)))
        .getJsonArray("forecasts")
        .getJsonObject(0)
        .getJsonObject("values")
        .getJsonArray("n_bytes");
  }

  @Test
  void kserve_health_isTold() {
    assertThat(Service.json(service.get("/v2/health/live")).getBoolean("live")).isTrue();
    assertThat(Service.json(service.get("/v2/health/ready")).getBoolean("ready")).isTrue();
    assertThat(Service.json(service.get("/v2/models/sample/ready")).getBoolean("ready")).isTrue();
  }

  @Test
  void kserve_model_tellsItsTensors() {
    JsonObject model = Service.json(service.get("/v2/models/sample"));

    assertThat(model.getJsonArray("inputs").getJsonObject(0).getString("name"))
        .isEqualTo("n_bytes");
    assertThat(model.getJsonArray("outputs").getJsonObject(0).getJsonArray("shape"))
        .containsExactly(-1, 7);
  }

  private static String tensors(String shape, String data) {
    return """
        {"id": "7", "parameters": {"start": "2024-07-01T00:00:00Z", "step": "P1D"},
         "inputs": [{"name": "n_bytes", "shape": %s, "datatype": "FP64", "data": %s}]}"""
        .formatted(shape, data);
  }

  @Test
  void kserve_infer_givesTheForecast() {
    String numbers = Requests.numbers(0, 12);
    for (String body :
        new String[] {
          tensors("[12]", "[" + numbers + "]"),
          tensors("[1, 12]", "[" + numbers + "]"),
          tensors("[1, 12]", "[[" + numbers + "]]")
        }) {
      JsonObject answer = Service.json(service.post("/v2/models/sample/infer", body));

      assertThat(answer.getString("model_name")).isEqualTo("sample");
      assertThat(answer.getString("id")).isEqualTo("7");
      JsonObject output = answer.getJsonArray("outputs").getJsonObject(0);
      assertThat(output.getString("name")).isEqualTo("n_bytes");
      assertThat(output.getString("datatype")).isEqualTo("FP64");
      assertThat(output.getJsonArray("shape")).containsExactly(1, 7);
      assertThat(output.getJsonArray("data")).isEqualTo(expected(1));
    }
  }

  @Test
  void kserve_shapeThatDoesNotFit_isRefused() {
    HttpResponse<String> response =
        service.post("/v2/models/sample/infer", tensors("[2, 12]", "[1, 2, 3]"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Service.json(response).getString("field")).isEqualTo("inputs[0].data");
  }

  @Test
  void kserve_dataThatIsNestedInAnotherWay_isRefused() {
    String twelve = "[" + Requests.numbers(0, 12) + "]";
    for (String data : new String[] {"[" + twelve + ", []]", "[1, [2]]"}) {
      HttpResponse<String> response =
          service.post(
              "/v2/models/sample/infer", tensors(data.startsWith("[1") ? "[2]" : "[1, 12]", data));

      assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
      assertThat(Service.json(response).getString("field")).isEqualTo("inputs[0].data");
      assertThat(Service.json(response).getString("rule")).contains("nested as the shape");
    }
  }

  @Test
  void kserve_withoutStart_isToldWhereItGoes() {
    String body =
        "{\"inputs\": [{\"name\": \"n_bytes\", \"shape\": [12], \"datatype\": \"FP64\", \"data\": [%s]}]}"
            .formatted(Requests.numbers(0, 12));

    assertThat(Service.json(service.post("/v2/models/sample/infer", body)).getString("field"))
        .isEqualTo("parameters.start");
  }

  @Test
  void sageMaker_ping_isAnswered() {
    assertThat(service.get("/ping").statusCode()).isEqualTo(200);
  }

  @Test
  void sageMaker_invocations_giveTheForecast() {
    for (String start :
        new String[] {"2024-07-01 00:00:00", "2024-07-01", "2024-07-01T00:00:00Z"}) {
      JsonObject answer =
          Service.json(
              service.post(
                  "/invocations",
                  """
                  {"instances": [{"start": "%s", "target": ["NaN", null, %s]}],
                   "configuration": {"num_samples": 50, "output_types": ["mean"]}}"""
                      .formatted(start, Requests.numbers(0, 12))));

      JsonArray mean = answer.getJsonArray("predictions").getJsonObject(0).getJsonArray("mean");
      assertThat(mean).hasSize(7);
    }
  }

  @Test
  void sageMaker_whatDeepArHasAndWeHaveNot_isRefusedByField() {
    String quantiles =
        """
        {"instances": [{"start": "2024-07-01", "target": [1]}],
         "configuration": {"output_types": ["mean", "quantiles"], "quantiles": ["0.5"]}}""";
    String features =
        """
        {"instances": [{"start": "2024-07-01", "target": [1], "cat": [0]}]}""";

    assertThat(Service.json(service.post("/invocations", quantiles)).getString("field"))
        .isEqualTo("configuration.output_types[1]");
    assertThat(Service.json(service.post("/invocations", features)).getString("field"))
        .isEqualTo("instances[0].cat");
  }
}
