package io.github.forecast4j.http;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Breaks requests of the contract at random, and notes how they end. */
final class FuzzClient implements AutoCloseable {

  private static final List<String> PIECES =
      List.of(
          "null",
          "true",
          "-1",
          "1e999",
          "1e-999",
          "NaN",
          "[]",
          "{}",
          "[[[[[[[[[[[[[[[[[[[[",
          "\"",
          "\\u0000",
          "\\ud800",
          "9".repeat(200),
          "x".repeat(2_000),
          "\"series\":",
          "\"values\":{",
          "\u00e9",
          "P99999Y",
          "PT0S",
          "+99999-01-01T00:00:00Z",
          "2024-02-30T00:00:00Z",
          ",",
          ":",
          "0x10",
          "--1",
          "\0");
  private static final List<String> PATHS =
      List.of(
          "/",
          "/v1",
          "/v1/models/",
          "/v1/models/sample/../sample",
          "/page/../openapi.yaml",
          "/page/%2e%2e%2fsample.forecaster",
          "/page/nothing.js",
          "/v1/models/%00/forecast",
          "/v1/models/%zz",
          "//v1//models",
          "/docs/../../etc/passwd",
          "/docs/%2e%2e/x",
          "/v1/models/sample?x=%",
          "/metrics#",
          "/v2/models/sample/infer?" + "a=b&".repeat(100),
          "*",
          "/health/ready",
          "/openapi.yaml");
  private static final List<String> QUERIES =
      List.of(
          "without=visitors",
          "gap=121&gap=%00",
          "header=maybe",
          "header=false",
          "delimiter=;",
          "decimal=,",
          "time=visitors",
          "time=nowhere",
          "pattern=yyyyMMdd",
          "pattern=" + "%5B".repeat(60),
          "epoch=seconds&time=visitors",
          "step=PT1S",
          "step=P999999999Y",
          "zone=Europe/Prague",
          "fill=seasonal&season=7",
          "fill=linear&fill=last",
          "other=1");
  private static final List<String> METHODS =
      List.of("GET", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "BREW");
  private static final List<String> HEADERS =
      List.of(
          "Content-Length: 5",
          "Content-Length: -1",
          "Content-Length: x",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: gzip",
          "Expect: 100-continue",
          "Connection: close",
          "Upgrade: h2c",
          "Host: ",
          "Content-Type: text/plain",
          "Content-Encoding: gzip",
          "X-API-Key: \u00e9",
          "Cookie: a=b; ; =",
          "Range: bytes=0-1",
          "X: " + "y".repeat(9_000),
          ": empty",
          "no colon",
          "Accept: text/xml");

  private final int port;
  private final SplittableRandom random;
  private final List<Example> examples = Example.all();
  private final NavigableMap<Integer, Integer> statuses = new TreeMap<>();
  private @Nullable RawClient connection;

  FuzzClient(int port, SplittableRandom random) {
    this.port = port;
    this.random = random;
  }

  /** How many requests ended with which status; 0 is a connection that was closed. */
  NavigableMap<Integer, Integer> statuses() {
    return statuses;
  }

  void run(int count) throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      one();
    }
  }

  private void one() throws IOException, InterruptedException {
    Example example = pick(examples);
    String target = target(example.path());
    byte[] body = breakBody(example.body().getBytes(StandardCharsets.UTF_8));
    int kind = random.nextInt(1_000);
    if (kind < 850) {
      exchange(request("POST", target, type(example), body), false);
    } else if (kind < 900) {
      exchange(request("POST", pick(PATHS), "", body), true);
    } else if (kind < 940) {
      exchange(request(pick(METHODS), target, "", new byte[0]), true);
    } else if (kind < 970) {
      exchange(request("POST", target, pick(HEADERS) + "\r\n", body), true);
    } else if (kind < 990) {
      cut(request("POST", target, type(example), body));
    } else {
      drip(request("POST", target, type(example), body));
    }
  }

  private static String type(Example example) {
    return "Content-Type: %s\r\n".formatted(example.mediaType());
  }

  /** A path, which for texts sometimes says more about them. */
  private String target(String path) {
    return path.equals("/v1/series") && random.nextInt(3) == 0 ? path + "?" + pick(QUERIES) : path;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private byte[] breakBody(byte[] good) {
    byte[] body = good.clone();
    for (int times = random.nextInt(4); times > 0; times--) {
      body = breakOnce(body);
    }
    return body;
  }

  private byte[] breakOnce(byte[] body) {
    int at = random.nextInt(body.length + 1);
    int to = Math.min(body.length, at + random.nextInt(20));
    return switch (random.nextInt(5)) {
      case 0 -> splice(body, at, to, new byte[0]);
      case 1 -> splice(body, at, at, pick(PIECES).getBytes(StandardCharsets.UTF_8));
      case 2 -> splice(body, at, to, pick(PIECES).getBytes(StandardCharsets.UTF_8));
      case 3 -> splice(body, at, at, Arrays.copyOfRange(body, at, to));
      default ->
          splice(body, at, Math.min(body.length, at + 1), new byte[] {(byte) random.nextInt()});
    };
  }

  private static byte[] splice(byte[] body, int from, int to, byte[] piece) {
    byte[] spliced = new byte[body.length - (to - from) + piece.length];
    System.arraycopy(body, 0, spliced, 0, from);
    System.arraycopy(piece, 0, spliced, from, piece.length);
    System.arraycopy(body, to, spliced, from + piece.length, body.length - to);
    return spliced;
  }

  private static byte[] request(String method, String path, String header, byte[] body) {
    byte[] head =
        "%s %s HTTP/1.1\r\nHost: x\r\n%sContent-Length: %d\r\n%s\r\n"
            .formatted(
                method,
                path,
                header.startsWith("Content-Type") ? "" : "Content-Type: application/json\r\n",
                body.length,
                header)
            .getBytes(StandardCharsets.UTF_8);
    byte[] request = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    return request;
  }

  /** Sends a request and notes the answer; a connection that may be confused is not used again. */
  private void exchange(byte[] request, boolean alone) throws IOException {
    RawClient client = connection == null ? new RawClient(port) : connection;
    connection = null;
    int status = 0;
    boolean open = false;
    try {
      client.send(request);
      RawClient.Answer answer = client.read();
      status = answer.status();
      open = status > 0 && !answer.closes() && !alone;
    } catch (SocketException closed) {
      // Closed by the service while the request was still on its way.
    }
    statuses.merge(status, 1, Integer::sum);
    if (open) {
      connection = client;
    } else {
      client.close();
    }
  }

  private void cut(byte[] request) throws IOException {
    try (RawClient client = new RawClient(port)) {
      client.send(Arrays.copyOf(request, random.nextInt(request.length)));
    }
  }

  private void drip(byte[] request) throws IOException, InterruptedException {
    try (RawClient client = new RawClient(port)) {
      int piece = Math.max(1, request.length / 8);
      for (int at = 0; at < request.length; at += piece) {
        client.send(Arrays.copyOfRange(request, at, Math.min(request.length, at + piece)));
        Thread.sleep(2);
      }
      statuses.merge(client.read().status(), 1, Integer::sum);
    }
  }

  @Override
  public void close() throws IOException {
    if (connection != null) {
      connection.close();
    }
  }
}
