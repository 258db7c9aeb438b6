package consumer;

import static io.github.forecast4j.neural.NeuralModels.GRU_FCN;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.series.TimeSeries;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Trains on a wave, forecasts, and saves the forecaster to the file that it is given. */
public final class Main {
  public static void main(String[] args) {
    TimeSeries series = wave();
    FittedForecaster forecaster = Forecaster.builder().model(GRU_FCN).window(12).fit(series);
    System.out.println(forecaster.forecast(series).values("wave")[0]);
    forecaster.save(Path.of(args[0]));
  }

  private static TimeSeries wave() {
    double[] wave = IntStream.range(0, 120).mapToDouble(i -> 10 + 3 * Math.sin(i / 3.0)).toArray();
    return TimeSeries.builder().channel("wave", wave).build();
  }
}
