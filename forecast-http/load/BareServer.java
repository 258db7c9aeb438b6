import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * The least that a Vert.x server can do with such requests: it reads the JSON of each and answers
 * with one of the size that a forecast has. No routes, no checks, no forecasts.
 */
public final class BareServer extends VerticleBase {

  /** Serves until it is killed; prints its port. */
  public static void main(String[] arguments) {
    int cores = Runtime.getRuntime().availableProcessors();
    Vertx vertx = Vertx.vertx();
    vertx
        .deployVerticle(BareServer::new, new DeploymentOptions().setInstances(cores))
        .await();
  }

  @Override
  public Future<?> start() {
    return vertx
        .createHttpServer()
        .requestHandler(BareServer::answer)
        .listen(-1, "127.0.0.1")
        .onSuccess(server -> System.out.println("listening on http://127.0.0.1:" + server.actualPort()));
  }

  private static void answer(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body -> {
              JsonObject series = body.toJsonObject().getJsonArray("series").getJsonObject(0);
              JsonObject forecast =
                  new JsonObject()
                      .put("start", series.getString("start"))
                      .put("step", series.getString("step"))
                      .put("values", new JsonObject().put("n_bytes", new JsonArray().add(1.2345678901234e12)));
              request
                  .response()
                  .putHeader("Content-Type", "application/json")
                  .end(
                      new JsonObject()
                          .put("model", "bare")
                          .put("forecasts", new JsonArray().add(forecast))
                          .toBuffer());
            });
  }
}
