package io.github.forecast4j.http.route;

import io.github.forecast4j.http.serving.ServedModel;
import io.vertx.ext.web.RoutingContext;

/** What can be asked of a forecaster by a body. */
interface ModelResource {

  /** The forecaster that a request means. */
  ServedModel model(RoutingContext context);

  /** Reads the body of a request. */
  Question read(ServedModel model, byte[] body);
}
