package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is followed while requests run. */
class ModelFolderTest {

  private static final String PATH = "/v1/models/m/forecast";

  @TempDir Path folder;

  private Service start() {
    return Service.start("--models", folder.toString(), "--scan", "50");
  }

  private Path file() {
    return folder.resolve("m.forecaster");
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static String told(Service service) {
    HttpResponse<String> response = service.post(PATH, Forecasters.request(7));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Service.json(response)
        .getJsonArray("forecasts")
        .getJsonObject(0)
        .getJsonObject("values")
        .getJsonArray("x")
        .encode();
  }

  @Test
  void fileThatComesChangesAndGoes_isFollowed() throws InterruptedException {
    try (Service service = start()) {
      assertThat(service.get("/v1/models").body()).isEqualTo("{\"models\":[]}");
      assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);

      Forecasters.lastValue().save(file());
      await(() -> service.get("/v1/models/m").statusCode() == 200);
      assertThat(told(service)).isEqualTo("[7.0]");

      Forecasters.mean().save(file());
      await(() -> !told(service).equals("[7.0]"));

      file().toFile().delete();
      await(() -> service.get("/v1/models/m").statusCode() == 404);
    }
  }

  @Test
  void fileThatIsRefused_leavesTheOldOneServing() throws IOException, InterruptedException {
    Forecasters.lastValue().save(file());
    try (Service service = start()) {
      Files.writeString(file(), "no forecaster");
      await(() -> service.post("/v1/rescan", "").body().contains("m.forecaster"));

      assertThat(told(service)).isEqualTo("[7.0]");
      assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);

      Forecasters.mean().save(file());
      await(() -> !told(service).equals("[7.0]"));
      assertThat(service.post("/v1/rescan", "").body()).contains("\"refused\":[]");
    }
  }

  @Test
  void fileThatIsRefusedFromTheStart_keepsTheServiceFromBeingReady()
      throws IOException, InterruptedException {
    Forecasters.lastValue().save(file());
    Files.writeString(folder.resolve("bad.forecaster"), "no forecaster");
    try (Service service = start()) {
      assertThat(told(service)).isEqualTo("[7.0]");
      assertThat(service.get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(service.get("/health/ready").body()).contains("bad.forecaster");
      assertThat(service.get("/ping").statusCode()).isEqualTo(503);
      assertThat(service.get("/health/live").statusCode()).isEqualTo(200);

      Forecasters.mean().save(folder.resolve("bad.forecaster"));
      await(() -> service.get("/health/ready").statusCode() == 200);
    }
  }

  @Test
  void filesThatAreBeingWritten_areLeftAlone() throws IOException {
    Files.writeString(folder.resolve(".5c0f.tmp"), "half");
    Files.writeString(folder.resolve(".m.forecaster"), "half");
    Files.writeString(folder.resolve("notes.txt"), "whole");
    try (Service service = start()) {
      assertThat(service.post("/v1/rescan", "").body()).isEqualTo("{\"models\":[],\"refused\":[]}");
    }
  }

  @Test
  void swapUnderLoad_losesNoRequest() throws InterruptedException {
    Forecasters.lastValue().save(file());
    try (Service service = start()) {
      AtomicBoolean ended = new AtomicBoolean();
      AtomicInteger good = new AtomicInteger();
      AtomicInteger bad = new AtomicInteger();
      Thread[] clients = new Thread[4];
      for (int i = 0; i < clients.length; i++) {
        clients[i] =
            new Thread(
                () -> {
                  while (!ended.get()) {
                    int status = service.post(PATH, Forecasters.request(7)).statusCode();
                    (status == 200 ? good : bad).incrementAndGet();
                  }
                });
        clients[i].start();
      }
      for (int swap = 0; swap < 6; swap++) {
        (swap % 2 == 0 ? Forecasters.mean() : Forecasters.lastValue()).save(file());
        String before = told(service);
        int round = swap;
        await(
            () ->
                told(service).equals("[7.0]") == (round % 2 == 1) || !before.equals(told(service)));
      }
      ended.set(true);
      for (Thread client : clients) {
        client.join();
      }
      assertThat(bad).hasValue(0);
      assertThat(good).hasValueGreaterThan(50);
    }
  }
}
