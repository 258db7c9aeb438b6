package io.github.forecast4j.http.route;

import io.github.forecast4j.http.json.BacktestReader;
import io.github.forecast4j.http.json.BacktestRequest;
import io.github.forecast4j.http.json.BacktestWriter;
import io.github.forecast4j.http.serving.Backtesting;
import io.github.forecast4j.http.serving.Models;
import io.github.forecast4j.http.serving.ServedModel;
import java.util.function.BooleanSupplier;

/**
 * How a forecaster would have done on the last rows of a series.
 *
 * @param models the forecasters
 * @param reader reads requests
 */
record BacktestResource(Models models, BacktestReader reader) implements ModelResource {

  /** Where nobody says how many rows, about so many windows are run. */
  private static final int USUAL_WINDOWS = 1_000;

  @Override
  public Question read(ServedModel model, byte[] body) {
    return new Asked(model, reader.read(body));
  }

  /** A request that was read. */
  private record Asked(ServedModel model, BacktestRequest request) implements Question {

    private int steps() {
      return model.steps(request.horizon());
    }

    @Override
    public double micros() {
      int forecasts = request.rows().orElse(USUAL_WINDOWS) / steps() + 1;
      return model.cost(forecasts, steps());
    }

    @Override
    public byte[] answer(BooleanSupplier abandoned) {
      return BacktestWriter.answer(
          new Backtesting(model, steps(), abandoned).of(request.series(), request.rows()));
    }
  }
}
