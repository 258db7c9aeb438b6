package io.github.forecast4j.http.route;

import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.security.ApiKeys;
import io.github.forecast4j.http.security.Client;
import io.github.forecast4j.http.security.FairShare;
import io.github.forecast4j.http.security.RequestLog;
import io.github.forecast4j.http.security.Role;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who comes in: holders of a key with the role that an operation asks for, and not too often.
 *
 * @param keys the keys; without any, everybody may do everything
 * @param share who is charged for a request, and how often they may ask
 * @param logs where it is written down, if it is
 */
public record Gate(ApiKeys keys, FairShare share, List<RequestLog> logs) {

  private static final String CLIENT = "client";
  private static final String KEY_HEADER = "X-API-Key";
  private static final Pattern BEARER = Pattern.compile("bearer +(.+)", Pattern.CASE_INSENSITIVE);

  /** Copies the list. */
  public Gate {
    logs = List.copyOf(logs);
  }

  /** Lets everybody pass, but writes down how it ends. */
  void watch(RoutingContext context) {
    if (!logs.isEmpty()) {
      long begun = System.nanoTime();
      context.addEndHandler(ended -> write(context, System.nanoTime() - begun));
    }
    context.next();
  }

  private void write(RoutingContext context, long nanos) {
    HttpServerRequest request = context.request();
    Client client = context.get(CLIENT);
    RequestLog.Entry entry =
        new RequestLog.Entry(
            RequestIds.of(context),
            client == null ? address(context) : client.name(),
            request.method().name(),
            String.valueOf(request.path()),
            context.response().getStatusCode(),
            TimeUnit.NANOSECONDS.toMicros(nanos));
    logs.forEach(log -> log.add(entry));
  }

  /** Lets those pass who may do what a role may. */
  void require(Role role, RoutingContext context) {
    if (keys.isOpen() && !share.isOn()) {
      context.next();
      return;
    }
    Client client = client(context);
    if (!client.role().includes(role)) {
      throw Problem.of(403)
          .rule("needs a key with the role '%s'".formatted(role.word()))
          .value("the key '%s' with the role '%s'".formatted(client.name(), client.role().word()))
          .toException();
    }
    context.next();
  }

  private Client client(RoutingContext context) {
    String address = address(context);
    Optional<Client> holder = key(context.request()).flatMap(keys::client);
    if (holder.isPresent()) {
      context.put(CLIENT, holder.get());
      share.charge(address, holder.get());
      return holder.get();
    }
    share.charge(address);
    if (keys.isOpen()) {
      return new Client(address, Role.ADMIN);
    }
    throw unknown();
  }

  private static Optional<String> key(HttpServerRequest request) {
    String key = request.getHeader(KEY_HEADER);
    String bearer = request.getHeader("Authorization");
    if (key != null || bearer == null) {
      return Optional.ofNullable(key);
    }
    Matcher matcher = BEARER.matcher(bearer);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static RuntimeException unknown() {
    return Problem.of(401)
        .field(KEY_HEADER)
        .rule("must be a key that this service knows")
        .remedy("send it in this header, or as 'Authorization: Bearer KEY'")
        .header("WWW-Authenticate", "Bearer")
        .toException();
  }

  private static String address(RoutingContext context) {
    return context.request().remoteAddress() == null
        ? "unknown"
        : String.valueOf(context.request().remoteAddress().hostAddress());
  }
}
