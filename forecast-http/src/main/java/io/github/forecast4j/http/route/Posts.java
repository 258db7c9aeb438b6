package io.github.forecast4j.http.route;

import io.github.forecast4j.http.work.LoopTurn;
import io.github.forecast4j.http.work.Work;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * The way of a body to its answer: small ones are read at once, and answered at once if the
 * forecaster is fast; all else waits for the pool.
 *
 * @param resource reads and answers
 * @param bodies takes the body in
 * @param work where it is done
 * @param turn the turn of the event loop that serves
 */
record Posts(BodyResource resource, BodyReader bodies, Work work, LoopTurn turn)
    implements Handler<RoutingContext> {

  /** What is read within a fraction of a millisecond. */
  private static final int SMALL = 32 * 1024;

  @Override
  public void handle(RoutingContext context) {
    BodyResource.Reading reading = resource.open(context);
    bodies.read(
        context,
        resource.mediaType(),
        length -> requireRoom(reading, length),
        body ->
            answer(context, reading, body)
                .onSuccess(answer -> Replies.json(context, answer))
                .onFailure(context::fail));
  }

  private void requireRoom(BodyResource.Reading reading, int length) {
    if (length > SMALL) {
      work.requireRoom(reading.micros(length));
    }
  }

  private Future<byte[]> answer(RoutingContext context, BodyResource.Reading reading, byte[] body) {
    turn.require();
    if (body.length > SMALL) {
      return work.run(reading.micros(body.length), () -> answer(context, reading.read(body)));
    }
    Question question = reading.read(body);
    return work.run(question.micros(), () -> answer(context, question));
  }

  private static byte[] answer(RoutingContext context, Question question) {
    return question.answer(() -> context.response().closed());
  }
}
