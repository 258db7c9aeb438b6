package io.github.forecast4j.extension;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.series.TimeSeries;
import java.nio.file.Path;
import java.util.Arrays;

/** A user's program: forecasts from a file, with nothing here but what forecasting needs. */
public final class ForecastFromFile {

  private ForecastFromFile() {}

  /** Prints where it runs, and the next value after a ramp of each input. */
  public static void main(String[] arguments) {
    FittedForecaster forecaster = FittedForecaster.load(Path.of(arguments[0]));
    System.out.println(forecaster.model() + " in " + FittedForecaster.class.getModule());
    double[] ramp = new double[forecaster.window()];
    Arrays.setAll(ramp, i -> i);
    TimeSeries history = TimeSeries.of(forecaster.inputs().get(0), ramp);
    System.out.println(
        forecaster.forecast(history).toSeries().values(history.channels().get(0))[0]);
    for (String absent :
        new String[] {"ai.djl.engine.Engine", "io.github.forecast4j.neural.Lstm"}) {
      try {
        System.out.println(Class.forName(absent));
      } catch (ClassNotFoundException e) {
        System.out.println("without " + e.getMessage());
      }
    }
  }
}
