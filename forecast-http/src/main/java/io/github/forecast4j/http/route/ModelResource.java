package io.github.forecast4j.http.route;

import io.github.forecast4j.http.serving.Models;
import io.github.forecast4j.http.serving.ServedModel;
import io.vertx.ext.web.RoutingContext;

/** What can be asked of a forecaster by a body. */
interface ModelResource extends BodyResource {

  /** The forecasters. */
  Models models();

  /** The forecaster that a request means: the one that its path names. */
  default ServedModel model(RoutingContext context) {
    return models().get(context.pathParam("name"));
  }

  /** Reads the body of a request. */
  Question read(ServedModel model, byte[] body);

  @Override
  default Reading open(RoutingContext context) {
    return new OfModel(this, model(context));
  }

  /**
   * A body for a forecaster, which stays the same for the whole request.
   *
   * @param resource reads it
   * @param model the forecaster
   */
  record OfModel(ModelResource resource, ServedModel model) implements Reading {

    @Override
    public double micros(int bytes) {
      return model.costOfBody(bytes);
    }

    @Override
    public Question read(byte[] body) {
      return resource.read(model, body);
    }
  }
}
