package io.github.forecast4j.benchmarks;

/** A process that forecasts once, by DJL: an LSTM(64) on windows of 12 steps of 12 channels. */
final class FirstDjlForecast {

  private FirstDjlForecast() {}

  /** The argument is an engine. */
  public static void main(String[] arguments) throws Exception {
    SpeedCase timed = SpeedCase.ALL.get(0);
    float[] outputs = new float[1];
    try (DjlRival rival =
        new DjlRival(arguments[0], timed.block(), timed.window(), SpeedCase.FEATURES)) {
      rival.run(new float[timed.window() * SpeedCase.FEATURES], 1, outputs);
      System.out.println(outputs[0]);
      Footprint.print();
    }
    System.exit(0);
  }
}
