package io.github.forecast4j.neural;

/**
 * How fast to learn from so many windows: few windows need small steps, many would take for ever in
 * small batches and lose nothing by larger ones.
 *
 * <table>
 *   <caption>By training windows</caption>
 *   <tr><th>windows</th><th>batch size</th><th>learning rate</th></tr>
 *   <tr><td>below 1,000</td><td>32</td><td>0.001</td></tr>
 *   <tr><td>below 4,000</td><td>64</td><td>0.002</td></tr>
 *   <tr><td>from 4,000 on</td><td>128</td><td>0.002</td></tr>
 * </table>
 *
 * @param batchSize the windows of a step
 * @param learningRate the first step size of Adam
 */
public record Pace(int batchSize, double learningRate) {

  private static final int SOME = 1000;
  private static final int MANY = 4000;

  /** The usual pace for so many training windows. */
  public static Pace of(int windows) {
    if (windows < SOME) {
      return new Pace(32, 1e-3);
    }
    return new Pace(windows < MANY ? 64 : 128, 2e-3);
  }
}
