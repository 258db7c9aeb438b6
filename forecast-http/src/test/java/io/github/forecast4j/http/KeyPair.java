package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;

/**
 * A key pair of this machine, made by the tool of the JDK.
 *
 * @param shown its certificate
 * @param certificate the certificate in PEM
 * @param key the private key in PEM
 */
record KeyPair(Certificate shown, Path certificate, Path key) {

  private static final String PASSWORD = "changeit";

  /**
   * Makes one.
   *
   * @param algorithm of the key, such as EC
   */
  static KeyPair make(Path folder, String name, String algorithm)
      throws IOException, InterruptedException, GeneralSecurityException {
    KeyStore store = store(folder.resolve(name + ".p12"), algorithm);
    Certificate shown = store.getCertificate("service");
    byte[] key = store.getKey("service", PASSWORD.toCharArray()).getEncoded();
    return new KeyPair(
        shown,
        pem(folder.resolve(name + "-certificate"), "CERTIFICATE", shown.getEncoded()),
        pem(folder.resolve(name + "-key"), "PRIVATE KEY", key));
  }

  private static KeyStore store(Path file, String algorithm)
      throws IOException, InterruptedException, GeneralSecurityException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(
                tool,
                "-genkeypair",
                "-alias",
                "service",
                "-keyalg",
                algorithm,
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(file.resolveSibling("output").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static Path pem(Path file, String kind, byte[] content) throws IOException {
    return Files.writeString(
        file,
        "-----BEGIN %s-----%n%s%n-----END %s-----%n"
            .formatted(kind, Base64.getMimeEncoder().encodeToString(content), kind));
  }
}
