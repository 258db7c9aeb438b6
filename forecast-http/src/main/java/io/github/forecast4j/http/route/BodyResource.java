package io.github.forecast4j.http.route;

import io.vertx.ext.web.RoutingContext;

/** What can be asked by a body. */
interface BodyResource {

  /** The media type that bodies must have. */
  default String mediaType() {
    return "application/json";
  }

  /** How the body of a request is to be read, by what its path, query and headers say. */
  Reading open(RoutingContext context);

  /** A body that is about to be read. */
  interface Reading {

    /** What the answer to a body of a length may take, before it is read, in microseconds. */
    double micros(int bytes);

    /** Reads the body. */
    Question read(byte[] body);
  }
}
