package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.http.json.Contract;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OperationsTest {

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void end() {
    service.close();
  }

  @Test
  void health_ofARunningService_isUp() {
    assertThat(service.get("/health/live").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(Service.json(service.get("/health/ready")).getString("status")).isEqualTo("UP");
  }

  @Test
  void metrics_tellLatencyQueueAndForecasts() {
    service.post(Requests.FORECAST, Requests.forecast(3, 1));

    assertThat(service.get("/metrics").body())
        .contains("vertx_http_server_response_time_seconds")
        .contains("route=\"/v1/models/:name/forecast\"")
        .contains("forecast4j_queue_requests")
        .contains("forecast4j_forecasts_total{model=\"sample\"}");
  }

  @Test
  void contract_isPublishedAsItIs() {
    assertThat(service.get("/openapi.yaml").body())
        .isEqualTo(new String(Contract.load().yaml(), StandardCharsets.UTF_8));
  }

  @Test
  void docs_bringAllThatTheyNeed() {
    String page = service.get("/docs/").body();

    assertThat(page).doesNotContain("http://", "https://", "<style", "style=");
    for (String asset :
        new String[] {"swagger-ui.css", "swagger-ui-bundle.js", "page.css", "page.js"}) {
      assertThat(page).contains("\"" + asset + "\"");
      HttpResponse<String> response = service.get("/docs/" + asset);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("script-src 'self'")
          .doesNotContain("unsafe");
    }
  }

  @Test
  void answers_haveHeadersThatBrowsersObey() {
    for (String path : new String[] {"/v1/models", "/nowhere", "/docs/"}) {
      var headers = service.get(path).headers();
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
          .contains("frame-ancestors 'none'");
      assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }
}
