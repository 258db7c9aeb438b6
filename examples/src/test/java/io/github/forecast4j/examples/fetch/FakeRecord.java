package io.github.forecast4j.examples.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A public record on loopback: answers with a listing and the files in it, whole or in part. */
final class FakeRecord implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> checksums = new TreeMap<>();
  private final List<String> ranges = new CopyOnWriteArrayList<>();

  FakeRecord() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/records/1", this::answer);
    server.start();
  }

  FakeRecord with(String name, byte[] content) {
    files.put(name, content);
    checksums.put(name, md5(content));
    return this;
  }

  FakeRecord withWrongChecksum(String name) {
    checksums.put(name, "0".repeat(32));
    return this;
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/api/records/1";
  }

  /** The values of the header Range that files were asked for with, "" where there was none. */
  List<String> ranges() {
    return ranges;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      if (path.endsWith("/1")) {
        send(exchange, 200, listing().getBytes(UTF_8));
      } else {
        sendFile(exchange, path.replaceAll(".*/files/(.*)/content", "$1"));
      }
    }
  }

  private void sendFile(HttpExchange exchange, String name) throws IOException {
    byte[] content = files.get(name);
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(range == null ? "" : range);
    if (range == null) {
      send(exchange, 200, content);
      return;
    }
    int from = Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
    String part = "bytes %d-%d/%d".formatted(from, content.length - 1, content.length);
    exchange.getResponseHeaders().add("Content-Range", part);
    send(exchange, 206, Arrays.copyOfRange(content, from, content.length));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private String listing() {
    return files.keySet().stream()
        .map(this::entry)
        .collect(Collectors.joining(",", "{\"id\":1,\"files\":[", "]}"));
  }

  private String entry(String name) {
    return """
        {"id":"x","key":"%s","size":%d,"checksum":"md5:%s","links":{"self":"%s/files/%s/content"}}"""
        .formatted(name, files.get(name).length, checksums.get(name), url(), name);
  }

  private static String md5(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
