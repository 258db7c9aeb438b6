package io.github.forecast4j.http.route;

import io.github.forecast4j.http.json.BacktestReader;
import io.github.forecast4j.http.json.BacktestRequest;
import io.github.forecast4j.http.json.BacktestWriter;
import io.github.forecast4j.http.serving.Plain;
import io.github.forecast4j.model.ModelSpec;
import java.util.function.BooleanSupplier;

/**
 * How plain forecasters would have done on the last rows of a series.
 *
 * @param reader reads requests
 */
record BaselineBacktests(BacktestReader reader) implements BaselineResource {

  @Override
  public Question read(ModelSpec spec, byte[] body) {
    return new Asked(spec, reader.read(body));
  }

  /** A request that was read. */
  private record Asked(ModelSpec spec, BacktestRequest request) implements Question {

    @Override
    public double micros() {
      return Plain.cost(request.series());
    }

    @Override
    public byte[] answer(BooleanSupplier abandoned) {
      return BacktestWriter.answer(
          new Plain(spec, abandoned).backtest(request.series(), request.horizon(), request.rows()));
    }
  }
}
