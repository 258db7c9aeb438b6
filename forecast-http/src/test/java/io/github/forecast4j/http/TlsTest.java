package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that would start in spite of wrong settings would not end. */
@Timeout(60)
class TlsTest {

  private static final String JUNK = "-----BEGIN %1$s-----%nanVuaw==%n-----END %1$s-----%n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA"})
  void certificateAndKey_encryptTheService(String algorithm)
      throws IOException, InterruptedException, GeneralSecurityException {
    KeyPair pair = KeyPair.make(folder, "service", algorithm);
    try (Service service =
        Service.start(
            "--tls-certificate",
            pair.certificate().toString(),
            "--tls-key",
            pair.key().toString(),
            "--max-body",
            "2000")) {
      HttpClient client = HttpClient.newBuilder().sslContext(trusting(pair)).build();
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(service.uri("/v1/models")).build(), BodyHandlers.ofString());
      HttpResponse<String> tooLong =
          client.send(
              service.posting(Requests.FORECAST, " ".repeat(3_000)).build(),
              BodyHandlers.ofString());

      assertThat(service.uri("/").getScheme()).isEqualTo("https");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
      assertThat(tooLong.statusCode()).isEqualTo(413);
      assertThat(response.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  @Test
  void certificateThatIsNone_isRefused()
      throws IOException, InterruptedException, GeneralSecurityException {
    KeyPair pair = KeyPair.make(folder, "service", "EC");
    Path junk = Files.writeString(folder.resolve("junk"), JUNK.formatted("CERTIFICATE"));

    for (Path wrong : List.of(Path.of("/nope"), Path.of(""), pair.key(), junk)) {
      requireWrong(
          "--tls-certificate must be a certificate chain in PEM, was '%s'".formatted(wrong),
          wrong,
          pair.key());
    }
  }

  @Test
  void keyThatIsNone_isRefused()
      throws IOException, InterruptedException, GeneralSecurityException {
    KeyPair pair = KeyPair.make(folder, "service", "EC");
    Path junk = Files.writeString(folder.resolve("junk"), JUNK.formatted("PRIVATE KEY"));

    for (Path wrong : List.of(Path.of("/nope"), Path.of(""), pair.certificate(), junk)) {
      requireWrong(
          "--tls-key must be the private key of --tls-certificate in PEM, was '%s'"
              .formatted(wrong),
          pair.certificate(),
          wrong);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA"})
  void keyOfAnotherCertificate_isRefused(String algorithm)
      throws IOException, InterruptedException, GeneralSecurityException {
    KeyPair pair = KeyPair.make(folder, "service", "EC");
    Path other = KeyPair.make(folder, "other", algorithm).key();

    requireWrong(
        "--tls-key must be the private key of --tls-certificate in PEM, was '%s'".formatted(other),
        pair.certificate(),
        other);
  }

  private static void requireWrong(String message, Path certificate, Path key) {
    Program.Outcome outcome =
        Program.run(
            Map.of("FORECAST_PORT", "0"),
            "--tls-certificate",
            certificate.toString(),
            "--tls-key",
            key.toString());

    assertThat(outcome.error()).startsWith("error: " + message);
    assertThat(outcome.code()).isEqualTo(2);
  }

  private static SSLContext trusting(KeyPair pair) throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry("service", pair.shown());
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}
