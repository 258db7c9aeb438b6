package io.github.forecast4j.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Asks a service on this machine, a connection for each request: for a process that lives for one
 * request, the JDK's own client would take longer to load than to ask.
 *
 * @param host the address that the service listens on
 * @param port its port
 * @param sockets makes connections, encrypted or not
 */
record LocalClient(String host, int port, SocketFactory sockets) {

  /** Who has less patience ends the process: a health check has a limit of its own. */
  private static final int PATIENCE_MILLIS = 20_000;

  private static final int LONGEST_STATUS_LINE = 64;
  private static final int SILENCE = 0;

  /** A client of the service that has these settings. */
  static LocalClient of(ListenOptions listen) {
    return of(listen, listen.port());
  }

  /** The same, listening on a port that was found free. */
  static LocalClient of(ListenOptions listen, int port) {
    String host = listen.host().equals("0.0.0.0") ? "127.0.0.1" : listen.host();
    SocketFactory sockets =
        listen.tls().map(pair -> trusting(pair.certificate())).orElse(SocketFactory.getDefault());
    return new LocalClient(host, port, sockets);
  }

  /**
   * Trusts exactly the certificate that the service shows: whom else it names is no matter here.
   */
  private static SocketFactory trusting(Path certificate) {
    try (InputStream in = Files.newInputStream(certificate)) {
      KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
      known.load(null, null);
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        known.setCertificateEntry(String.valueOf(known.size()), one);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(known);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "the certificate %s cannot be read: %s".formatted(certificate, e.getMessage()), e);
    }
  }

  /** The status that a path answers with; 0 if nobody answers. */
  int get(String path) {
    return send("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host));
  }

  /** The status that a body of JSON is answered with; 0 if nobody answers. */
  int post(String path, String json) {
    return send(
        "POST %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(path, host, json.getBytes(StandardCharsets.UTF_8).length, json));
  }

  private int send(String request) {
    try (Socket socket = sockets.createSocket()) {
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return status(socket.getInputStream());
    } catch (IOException e) {
      return SILENCE;
    }
  }

  /** Reads an answer to its end, so that the service sees no client break off. */
  private static int status(InputStream in) throws IOException {
    String begin = new String(in.readNBytes(LONGEST_STATUS_LINE), StandardCharsets.US_ASCII);
    in.transferTo(OutputStream.nullOutputStream());
    String[] words = begin.split(" ", 3);
    return words.length == 3 ? Integer.parseInt(words[1]) : SILENCE;
  }
}
