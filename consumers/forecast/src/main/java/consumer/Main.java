package consumer;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.series.TimeSeries;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Forecasts the same wave by the file that it is given. */
public final class Main {
  public static void main(String[] args) {
    double[] wave = IntStream.range(0, 120).mapToDouble(i -> 10 + 3 * Math.sin(i / 3.0)).toArray();
    TimeSeries series = TimeSeries.builder().channel("wave", wave).build();
    System.out.println(FittedForecaster.load(Path.of(args[0])).forecast(series).values("wave")[0]);
  }
}
