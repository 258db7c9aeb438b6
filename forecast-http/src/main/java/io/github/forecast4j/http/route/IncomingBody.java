package io.github.forecast4j.http.route;

import io.github.forecast4j.http.error.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A body on its way. All of it happens on the event loop of its connection. */
final class IncomingBody {

  private final RoutingContext context;
  private final BodyReader reader;
  private final int told;
  private final Consumer<byte[]> taker;
  private @Nullable Buffer body;
  private @Nullable Problem problem;
  private long counted;
  private long thrownAway;
  private long timer;
  private boolean done;

  /**
   * A body of which nothing has come.
   *
   * @param told the bytes it is said to have, or 0
   */
  IncomingBody(RoutingContext context, BodyReader reader, int told, Consumer<byte[]> taker) {
    this.context = context;
    this.reader = reader;
    this.told = told;
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
    Problem why = problem;
    if (why == null) {
      keep(part);
    } else {
      throwAway(part, why);
    }
  }

  private void keep(Buffer part) {
    int longest = reader.bounds().longest();
    if (counted + part.length() > longest) {
      refuse(BodyReader.tooLong(longest));
    } else if (!reader.hold(part.length())) {
      refuse(
          Problem.of(429)
              .rule("too many bodies are on their way")
              .remedy("come back in a second")
              .header("Retry-After", "1"));
    } else {
      counted += part.length();
      Buffer sofar = body;
      body = sofar == null ? part : sofar.appendBuffer(part);
    }
  }

  /** What is still to come is read in its turn and forgotten, so that the answer is heard. */
  void refuse(Problem why) {
    long left = Math.max(0, told - counted);
    problem = why;
    body = null;
    reader.release(counted);
    counted = 0;
    reader.waste().turn(left).ifPresentOrElse(this::pause, () -> fail(why));
  }

  private void pause(Duration wait) {
    if (wait.toMillis() > 0) {
      context.request().pause();
      context.vertx().setTimer(wait.toMillis(), turn -> context.request().resume());
    }
  }

  private void throwAway(Buffer part, Problem why) {
    thrownAway += part.length();
    if (thrownAway > (long) BodyReader.PATIENCE * reader.bounds().longest()) {
      fail(why);
    }
  }

  private void end() {
    if (done) {
      return;
    }
    if (problem != null) {
      finish();
      context.fail(problem.toException());
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
      Problem why = problem;
      fail(why == null ? tooSlow() : why);
    }
  }

  private Problem tooSlow() {
    return Problem.of(408)
        .field("body")
        .rule("must come within %d s".formatted(reader.bounds().time().toSeconds()));
  }

  private void fail(Problem why) {
    finish();
    // What is still to come of the body must not be taken for another request.
    context.fail(why.header("Connection", "close").toException());
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
