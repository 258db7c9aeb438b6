package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The program in a process of its own, which is told to end while clients ask. */
class DrainTest {

  private static final Pattern READY = Pattern.compile("ready on http://127\\.0\\.0\\.1:(\\d+)");

  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();

  @Test
  void sigterm_underLoad_losesNoRequest() throws IOException, InterruptedException {
    Process process = start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      int port = port(out);
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Thread client = new Thread(() -> ask(port));
        client.start();
        clients.add(client);
      }
      while (answered.get() < 200) {
        Thread.sleep(10);
      }
      process.destroy();
      for (Thread client : clients) {
        client.join();
      }
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(lost).hasValue(0);
      assertThat(process.exitValue()).isEqualTo(143);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "--port",
            "0")
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int port(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return Integer.parseInt(ready.group(1));
      }
    }
    throw new AssertionError("the service ended before it was ready");
  }

  /** Asks over and over, over connections that stay, until nobody listens any more. */
  private void ask(int port) {
    String body = Requests.forecast(1, 1);
    String request =
        "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(Requests.FORECAST, body.length(), body);
    try {
      while (true) {
        try (RawClient client = new RawClient(port)) {
          askUntilClosed(client, request);
        }
      }
    } catch (ConnectException nobodyListens) {
      // The service has ended.
    } catch (IOException e) {
      lost.incrementAndGet();
    }
  }

  private void askUntilClosed(RawClient client, String request) throws IOException {
    boolean open = true;
    while (open) {
      client.send(request);
      RawClient.Answer answer = client.read();
      (answer.status() == 200 ? answered : lost).incrementAndGet();
      open = answer.status() == 200 && !answer.closes();
    }
  }
}
