package io.github.forecast4j.http.route;

import io.github.forecast4j.Forecast;
import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.ForecastReader;
import io.github.forecast4j.http.json.ForecastRequest;
import io.github.forecast4j.http.json.ForecastWriter;
import io.github.forecast4j.http.json.SeriesColumns;
import io.github.forecast4j.http.serving.Plain;
import io.github.forecast4j.model.ModelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Forecasts of plain forecasters, each fitted to the series that it continues.
 *
 * @param reader reads requests
 */
record BaselineForecasts(ForecastReader reader) implements BaselineResource {

  private static final int MOST_SERIES = 20;

  @Override
  public Question read(ModelSpec spec, byte[] body) {
    ForecastRequest request = reader.read(body);
    if (request.levels()) {
      throw Problem.unusable("levels")
          .rule("must be left away: plain forecasters have no intervals")
          .remedy("ask for the values alone")
          .toException();
    }
    if (request.series().size() > MOST_SERIES) {
      throw Problem.unusable("series")
          .rule("must be at most %d series: each takes a fit".formatted(MOST_SERIES))
          .value(request.series().size())
          .remedy("send several requests")
          .toException();
    }
    return new Asked(spec, request);
  }

  /** A request that was read. */
  private record Asked(ModelSpec spec, ForecastRequest request) implements Question {

    @Override
    public double micros() {
      return request.series().stream().mapToDouble(Plain::cost).sum();
    }

    @Override
    public byte[] answer(BooleanSupplier abandoned) {
      List<Forecast> forecasts = new ArrayList<>();
      for (SeriesColumns series : request.series()) {
        if (abandoned.getAsBoolean()) {
          throw new CancellationException("nobody waits for the forecast");
        }
        forecasts.add(new Plain(spec, abandoned).forecast(series, request.horizon()));
      }
      return ForecastWriter.answer(spec.name(), forecasts);
    }
  }
}
