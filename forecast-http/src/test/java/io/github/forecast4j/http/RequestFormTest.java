package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as HTTP has them, and as it does not. */
class RequestFormTest {

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void end() {
    service.close();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.uri(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/health/ready", "/v1/models/sample", "/openapi.yaml", "/docs/"})
  void head_isAnsweredAsGetIsButForTheBody(String path) {
    HttpResponse<String> get = service.get(path);
    HttpResponse<String> head =
        service.send(request(path).method("HEAD", BodyPublishers.noBody()).build());

    assertThat(head.statusCode()).isEqualTo(get.statusCode()).isLessThan(400);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(get.headers().firstValue("Content-Type"));
    assertThat(head.headers().allValues("X-Request-Id")).hasSize(1);
  }

  @Test
  void head_ofWhatIsPosted_isRefused() {
    HttpResponse<String> head =
        service.send(request(Requests.FORECAST).method("HEAD", BodyPublishers.noBody()).build());

    assertThat(head.statusCode()).isEqualTo(405);
    assertThat(head.headers().firstValue("Allow")).hasValue("POST");
  }

  @Test
  void otherMethods_areToldThoseThereAre() {
    HttpResponse<String> answer = service.send(request("/v1/models").DELETE().build());

    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  private static HttpResponse<String> coded(String coding) {
    return service.send(
        service
            .posting(Requests.FORECAST, Requests.forecast(1, 3))
            .header("Content-Encoding", coding)
            .build());
  }

  @Test
  void packedBody_isRefusedByItsHeader() {
    HttpResponse<String> answer = coded("gzip");

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(Service.json(answer).getString("field")).isEqualTo("Content-Encoding");
    assertThat(answer.headers().firstValue("Accept-Encoding")).hasValue("identity");
  }

  @Test
  void bodyAsItIs_mayBeCalledSo() {
    assertThat(coded("identity").statusCode()).isEqualTo(200);
  }

  @Test
  void missingHost_isToldAndNumbered() throws IOException {
    try (RawClient client = new RawClient(service.port())) {
      client.send("GET /health/live HTTP/1.1\r\n\r\n");
      RawClient.Answer answer = client.read();

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"Host\"").doesNotContain("request:null");
    }
  }

  @Test
  void pathThatIsNone_isNumbered() throws IOException {
    try (RawClient client = new RawClient(service.port())) {
      client.send("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n");
      RawClient.Answer answer = client.read();

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("request:null");
    }
  }
}
