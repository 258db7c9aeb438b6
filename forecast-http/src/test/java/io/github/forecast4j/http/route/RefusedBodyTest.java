package io.github.forecast4j.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.error.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies that are refused by their heads. */
class RefusedBodyTest {

  private static final int LONGEST = 1 << 30;
  private static final int FIVE_SECONDS = 5 * (int) Waste.BYTES_PER_SECOND;

  private final Vertx vertx = Vertx.vertx();
  private final BodyReader reader =
      new BodyReader(new BodyReader.Bounds(LONGEST, LONGEST, Duration.ofSeconds(30)));
  private int port;

  @BeforeEach
  void serve() {
    Router router = Router.router(vertx);
    router.post().handler(this::refuse).failureHandler(RefusedBodyTest::tell);
    HttpServer server = vertx.createHttpServer().requestHandler(router);
    port = server.listen(0, "127.0.0.1").await().actualPort();
  }

  @AfterEach
  void stop() {
    vertx.close().await();
  }

  private void refuse(RoutingContext context) {
    reader.read(
        context,
        "text/plain",
        length -> {
          throw Problem.of(429).rule("is refused").toException();
        },
        body -> context.end());
  }

  private static void tell(RoutingContext context) {
    Replies.problem(context, ((ProblemException) context.failure()).problem());
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static void send(Socket socket, int told, String body) throws IOException {
    String head =
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: " + told;
    byte[] bytes = (head + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
    socket.getOutputStream().write(bytes);
  }

  private static String read(Socket socket) throws IOException {
    byte[] bytes = new byte[8_192];
    int count = socket.getInputStream().read(bytes);
    return new String(bytes, 0, count, StandardCharsets.US_ASCII);
  }

  @Test
  void refusedBody_thatComes_leavesTheConnectionForAnother() throws IOException {
    try (Socket socket = connect()) {
      send(socket, 4, "body");
      String first = read(socket);
      send(socket, 4, "more");

      assertThat(first).startsWith("HTTP/1.1 429").doesNotContain("close");
      assertThat(read(socket)).startsWith("HTTP/1.1 429");
    }
    assertThat(reader.held()).isZero();
  }

  @Test
  void refusedBody_whoseTurnWouldComeTooLate_isCutOff() throws IOException {
    try (Socket large = connect();
        Socket small = connect()) {
      send(large, FIVE_SECONDS, "the first of very much");
      awaitBody();
      send(small, 4, "");

      assertThat(read(small)).startsWith("HTTP/1.1 429").containsIgnoringCase("connection: close");
    }
  }

  @Test
  void refusedBody_whoseTurnComes_isReadThen() throws IOException {
    try (Socket large = connect();
        Socket small = connect()) {
      send(large, FIVE_SECONDS / 10, "the first of much");
      awaitBody();
      send(small, 4, "body");

      assertThat(read(small)).startsWith("HTTP/1.1 429").doesNotContain("close");
    }
  }

  private void awaitBody() {
    while (reader.incoming() == 0) {
      Thread.onSpinWait();
    }
  }
}
