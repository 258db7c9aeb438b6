package io.github.forecast4j.http;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Map;
import javax.net.ssl.X509KeyManager;

/**
 * A certificate and the private key that proves it to be the service's own.
 *
 * @param certificate the certificate chain in PEM
 * @param key the private key in PEM
 */
record TlsPair(Path certificate, Path key) {

  /** How a key of each kind that a handshake may rest on signs. */
  private static final Map<String, String> SIGNATURES =
      Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");

  private static final byte[] PROBE = {1, 2, 3};

  /**
   * Reads both as the listener does, and signs with one what the other verifies: a pair that is
   * none would listen, and fail every handshake.
   *
   * @throws IllegalArgumentException if one cannot be read, or they do not belong together
   */
  void check(Vertx vertx) {
    try {
      new PemTrustOptions().addCertPath(certificate.toString()).loadKeyStore(vertx);
    } catch (Exception e) {
      throw wrong("--tls-certificate must be a certificate chain in PEM", certificate, e);
    }
    try {
      requireTogether((X509KeyManager) options().getKeyManagerFactory(vertx).getKeyManagers()[0]);
    } catch (Exception e) {
      throw wrong("--tls-key must be the private key of --tls-certificate in PEM", key, e);
    }
  }

  /** What the listener takes. */
  PemKeyCertOptions options() {
    return new PemKeyCertOptions().addCertPath(certificate.toString()).addKeyPath(key.toString());
  }

  private static IllegalArgumentException wrong(String rule, Path file, Exception cause) {
    return new IllegalArgumentException(
        "%s, was '%s': %s".formatted(rule, file, cause.getMessage()), cause);
  }

  private static void requireTogether(X509KeyManager pair) throws GeneralSecurityException {
    for (Map.Entry<String, String> kind : SIGNATURES.entrySet()) {
      String[] aliases = pair.getServerAliases(kind.getKey(), null);
      if (aliases != null && aliases.length > 0) {
        PublicKey shown = pair.getCertificateChain(aliases[0])[0].getPublicKey();
        byte[] signed = sign(kind.getValue(), pair.getPrivateKey(aliases[0]));
        requireVerified(kind.getValue(), shown, signed);
      }
    }
  }

  private static byte[] sign(String algorithm, PrivateKey key) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(key);
    signature.update(PROBE);
    return signature.sign();
  }

  private static void requireVerified(String algorithm, PublicKey shown, byte[] signed)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm);
    signature.initVerify(shown);
    signature.update(PROBE);
    if (!signature.verify(signed)) {
      throw new SignatureException("the certificate is that of another key");
    }
  }
}
