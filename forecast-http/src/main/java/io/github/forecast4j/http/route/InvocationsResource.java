package io.github.forecast4j.http.route;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.ForecastWriter;
import io.github.forecast4j.http.json.InvocationsReader;
import io.github.forecast4j.http.json.InvocationsRequest;
import io.github.forecast4j.http.json.ModelWriter;
import io.github.forecast4j.http.json.SeriesColumns;
import io.github.forecast4j.http.serving.Models;
import io.github.forecast4j.http.serving.ServedModel;
import io.github.forecast4j.series.TimeStep;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts in the shape of DeepAR's, as SageMaker asks for them.
 *
 * @param models the forecasters
 * @param reader reads requests
 * @param meters counts
 */
record InvocationsResource(Models models, InvocationsReader reader, Meters meters)
    implements ModelResource {

  private static final String HEADER = "X-Amzn-SageMaker-Target-Model";
  private static final String MEAN = "mean";
  private static final String ELSEWHERE = "post columns to /v1/models/%s/forecast";

  @Override
  public ServedModel model(RoutingContext context) {
    String named = context.request().getHeader(HEADER);
    return named == null ? models.only(HEADER) : models.get(named);
  }

  @Override
  public Question read(ServedModel model, byte[] body) {
    InvocationsRequest request = reader.read(body);
    requireOneChannel(model);
    requireMean(request.outputs());
    String channel = model.forecaster().targets().get(0);
    String step = model.forecaster().timeStep().map(TimeStep::toString).orElse(null);
    List<SeriesColumns> series =
        request.instances().stream()
            .map(
                instance ->
                    instance.named(channel).at(start(instance.start(), step), step(instance, step)))
            .toList();
    return new ForecastQuestion(
        model, series, model.forecaster().horizon(), meters, ForecastWriter::predictions);
  }

  private static void requireOneChannel(ServedModel model) {
    FittedForecaster forecaster = model.forecaster();
    List<String> channels = ModelWriter.channels(forecaster);
    if (channels.size() > 1) {
      throw Problem.unusable("instances[0].target")
          .rule("cannot hold the channels %s of this forecaster".formatted(channels))
          .remedy(ELSEWHERE.formatted(model.name()))
          .toException();
    }
  }

  private static void requireMean(List<String> outputs) {
    for (int i = 0; i < outputs.size(); i++) {
      if (!MEAN.equals(outputs.get(i))) {
        throw Problem.unusable("configuration.output_types[%d]".formatted(i))
            .rule("must be 'mean': there are no intervals")
            .value(outputs.get(i))
            .toException();
      }
    }
  }

  /** DeepAR's time stamps have no offset; they are read in UTC. */
  private static @Nullable String start(@Nullable String start, @Nullable String step) {
    if (start == null || step == null) {
      return null;
    }
    String time = start.strip().replace(' ', 'T');
    if (!time.contains("T")) {
      time += "T00:00:00";
    }
    return time.matches(".*T.*(Z|[+-]\\d.*)") ? time : time + "Z";
  }

  /** The step is not part of such a request; it is the forecaster's. */
  private static @Nullable String step(SeriesColumns instance, @Nullable String learned) {
    return instance.start() == null ? null : learned;
  }
}
