package io.github.forecast4j.http.route;

import io.github.forecast4j.http.error.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A body on its way. All of it happens on the event loop of its connection. */
final class IncomingBody {

  private final RoutingContext context;
  private final BodyReader reader;
  private final Consumer<byte[]> taker;
  private @Nullable Buffer body;
  private @Nullable Problem problem;
  private long counted;
  private long thrownAway;
  private long timer;
  private boolean done;

  IncomingBody(RoutingContext context, BodyReader reader, Consumer<byte[]> taker) {
    this.context = context;
    this.reader = reader;
    this.taker = taker;
  }

  void start() {
    HttpServerRequest request = context.request();
    reader.begin();
    timer = context.vertx().setTimer(reader.bounds().time().toMillis(), late -> giveUp());
    request.handler(this::add);
    request.exceptionHandler(broken -> finish());
    request.endHandler(ended -> end());
  }

  private void add(Buffer part) {
    if (done) {
      return;
    }
    int longest = reader.bounds().longest();
    long length = counted + part.length();
    if (problem == null && length > longest) {
      refuse(BodyReader.tooLong(longest));
    } else if (problem == null && !reader.hold(part.length())) {
      refuse(
          Problem.of(429)
              .rule("too many bodies are on their way")
              .remedy("come back in a second")
              .header("Retry-After", "1"));
    }
    if (problem != null) {
      throwAway(part);
      return;
    }
    counted = length;
    Buffer sofar = body;
    body = sofar == null ? part : sofar.appendBuffer(part);
  }

  /** The rest is read and forgotten, so that the answer is heard. */
  private void refuse(Problem why) {
    problem = why;
    body = null;
    reader.release(counted);
    counted = 0;
  }

  private void throwAway(Buffer part) {
    thrownAway += part.length();
    if (thrownAway > (long) BodyReader.PATIENCE * reader.bounds().longest()) {
      fail(problem);
    }
  }

  private void end() {
    if (done) {
      return;
    }
    if (problem != null) {
      fail(problem);
      return;
    }
    byte[] bytes = body == null ? new byte[0] : body.getBytes();
    finish();
    try {
      taker.accept(bytes);
    } catch (RuntimeException e) {
      context.fail(e);
    }
  }

  private void giveUp() {
    if (!done) {
      fail(
          Problem.of(408)
              .field("body")
              .rule("must come within %d s".formatted(reader.bounds().time().toSeconds())));
    }
  }

  private void fail(@Nullable Problem why) {
    finish();
    Problem told = why == null ? Problem.of(400) : why;
    // What is still to come of the body must not be taken for another request.
    context.fail(told.header("Connection", "close").toException());
  }

  private void finish() {
    if (!done) {
      done = true;
      context.vertx().cancelTimer(timer);
      reader.release(counted);
      reader.end();
      body = null;
    }
  }
}
