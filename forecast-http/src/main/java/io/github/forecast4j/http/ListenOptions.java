package io.github.forecast4j.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the service listens, and how connections end. */
final class ListenOptions {

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "127.0.0.1",
      description = "Address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}.")
  private String host = "";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port to listen on; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description = "Certificate chain in PEM; with --tls-key the service is encrypted.")
  private @Nullable Path certificate;

  @Option(names = "--tls-key", paramLabel = "FILE", description = "Private key in PEM (PKCS 8).")
  private @Nullable Path key;

  @Option(
      names = Origins.OPTION,
      paramLabel = "ORIGIN",
      split = ",",
      description =
          "Origins whose pages may ask, like https://example.org; or * for all. Default: none.")
  private List<String> origins = List.of();

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Connections at the same time. Default: ${DEFAULT-VALUE}.")
  private int maxConnections;

  @Option(
      names = "--idle-timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "A silent connection is closed after this time. Default: ${DEFAULT-VALUE}.")
  private int idleSeconds;

  @Option(
      names = "--drain-delay",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description =
          "Time between 'not ready' and the end of listening, for load balancers to notice."
              + " Default: ${DEFAULT-VALUE}.")
  private int drainDelaySeconds;

  @Option(
      names = "--drain",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "The longest that open requests may take to end. Default: ${DEFAULT-VALUE}.")
  private int drainSeconds;

  ListenOptions() {}

  /** The address to listen on. */
  String host() {
    return host;
  }

  /** The port to listen on, 0 for any. */
  int port() {
    return port;
  }

  /** The certificate and its key; empty without TLS. */
  Optional<TlsPair> tls() {
    return certificate == null || key == null
        ? Optional.empty()
        : Optional.of(new TlsPair(certificate, key));
  }

  /** The origins whose pages may ask. */
  List<String> origins() {
    return List.copyOf(origins);
  }

  /** The most connections. */
  int maxConnections() {
    return maxConnections;
  }

  /** How long a connection may be silent. */
  Duration idleTimeout() {
    return Duration.ofSeconds(idleSeconds);
  }

  /** The time between 'not ready' and the end of listening. */
  Duration drainDelay() {
    return Duration.ofSeconds(drainDelaySeconds);
  }

  /** The longest that open requests may take to end. */
  Duration drain() {
    return Duration.ofSeconds(drainSeconds);
  }

  void check() {
    if (host.isBlank()) {
      throw new IllegalArgumentException(
          "--host must be a name or an address, was '%s'".formatted(host));
    }
    Checks.within("--port", port, 0, 65_535);
    Checks.within("--max-connections", maxConnections, 1, 1_000_000);
    Checks.within("--idle-timeout", idleSeconds, 1, 86_400);
    Checks.within("--drain-delay", drainDelaySeconds, 0, 3_600);
    Checks.within("--drain", drainSeconds, 0, 3_600);
    if ((certificate == null) != (key == null)) {
      throw new IllegalArgumentException("--tls-certificate and --tls-key go together");
    }
    Origins.check(origins);
  }
}
