package io.github.forecast4j.http.route;

import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.model.ModelSpec;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** What can be asked of a plain forecaster, which is fitted to what is sent. */
interface BaselineResource extends BodyResource {

  /** All of them, the one that is worth most first. */
  List<ModelSpec> ALL =
      List.of(
          Baselines.RIDGE,
          Baselines.SEASONAL,
          Baselines.DRIFT,
          Baselines.LAST_VALUE,
          Baselines.MEAN);

  /** Reads the body of a request. */
  Question read(ModelSpec spec, byte[] body);

  @Override
  default Reading open(RoutingContext context) {
    return new OfBaseline(this, spec(context.pathParam("name")));
  }

  /** The plain forecaster of a name. */
  private static ModelSpec spec(String name) {
    return ALL.stream()
        .filter(spec -> spec.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(404)
                    .field("name")
                    .rule("there is no plain forecaster of this name")
                    .value(name)
                    .remedy("use one of " + ALL.stream().map(ModelSpec::name).toList())
                    .toException());
  }

  /**
   * A body for a plain forecaster.
   *
   * @param resource reads it
   * @param spec the forecaster
   */
  record OfBaseline(BaselineResource resource, ModelSpec spec) implements Reading {

    /** Reading, and the fit to what was read. */
    private static final double MICROS_OF_A_BYTE = .1;

    @Override
    public double micros(int bytes) {
      return bytes * MICROS_OF_A_BYTE;
    }

    @Override
    public Question read(byte[] body) {
      return resource.read(spec, body);
    }
  }
}
