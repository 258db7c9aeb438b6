/** Forecasts over HTTP. */
module io.github.forecast4j.http {
  // The program alone needs it: whoever embeds the service brings a log of their own.
  requires static ch.qos.logback.classic;
  requires static ch.qos.logback.core;
  requires com.fasterxml.jackson.core;
  requires info.picocli;
  requires io.github.forecast4j.core;
  requires io.netty.codec;
  requires io.netty.common;
  requires io.netty.transport;
  requires io.vertx.core;
  requires io.vertx.healthcheck;
  requires io.vertx.metrics.micrometer;
  requires io.vertx.openapi;
  requires io.vertx.web;
  requires io.vertx.web.openapi.router;
  requires micrometer.core;
  requires micrometer.registry.prometheus;
  requires org.slf4j;
  requires org.yaml.snakeyaml;
  requires static org.jspecify;

  exports io.github.forecast4j.http;

  opens io.github.forecast4j.http to
      info.picocli;
}
