package io.github.forecast4j.http.route;

import io.github.forecast4j.http.json.ObservationsReader;
import io.github.forecast4j.http.json.ObservationsRequest;
import io.github.forecast4j.http.json.ObservationsWriter;
import io.github.forecast4j.http.json.ObservationsWriter.State;
import io.github.forecast4j.http.serving.Models;
import io.github.forecast4j.http.serving.Observation;
import io.github.forecast4j.http.serving.ServedModel;
import io.github.forecast4j.http.serving.Tracks;
import java.util.function.BooleanSupplier;

/**
 * Continuous forecasting of series whose rows come one after the other.
 *
 * @param models the forecasters
 * @param tracks the series
 * @param reader reads requests
 * @param meters counts
 */
record ObservationsResource(Models models, Tracks tracks, ObservationsReader reader, Meters meters)
    implements ModelResource {

  @Override
  public Question read(ServedModel model, byte[] body) {
    return new Observed(model, reader.read(body), this);
  }

  private byte[] observe(ServedModel model, ObservationsRequest request) {
    Observation seen = tracks.observe(model, request);
    seen.forecast().ifPresent(forecast -> meters.countForecasts(model.name(), 1));
    seen.lastError().ifPresent(error -> meters.recordError(model, error));
    State state =
        new State(
            model.name(),
            request.series(),
            seen.rows(),
            seen.rowsMissing(),
            model.steps(request.horizon()));
    return ObservationsWriter.answer(state, seen.forecast(), seen.lastError());
  }

  /** Rows that were read. */
  private record Observed(
      ServedModel model, ObservationsRequest request, ObservationsResource resource)
      implements Question {

    @Override
    public double micros() {
      return model.cost(1, model.steps(request.horizon()));
    }

    @Override
    public byte[] answer(BooleanSupplier abandoned) {
      return resource.observe(model, request);
    }
  }
}
