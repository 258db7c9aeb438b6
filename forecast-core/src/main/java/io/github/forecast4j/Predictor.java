package io.github.forecast4j;

import io.github.forecast4j.encode.EncodedSeries;
import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.scale.SeriesScaling;
import io.github.forecast4j.series.TimeSeries;
import java.util.List;

/**
 * What was learned, put in line: scale, encode, run the network, decode, unscale.
 *
 * @param encoder what the network sees, for which channels
 * @param model the network, and how it was trained
 */
record Predictor(Encoder encoder, TrainedModel model) {

  /** A raw series on its scale, ready to be forecast from any of its windows. */
  EncodedSeries read(TimeSeries raw, SeriesScaling scaling) {
    return encoder.on(scaling.scale(raw));
  }

  /**
   * The steps that follow a window, in raw units, shape (h, targets).
   *
   * @param firstTarget the row of the first of them
   */
  double[] next(EncodedSeries series, SeriesScaling scaling, int firstTarget) {
    int window = model.network().input().steps();
    float[] features = new float[model.network().input().size()];
    series.window(firstTarget, window, features, 0);
    double[] values = series.decode(firstTarget, model.network().run(features));
    List<String> targets = encoder.channels().targets();
    for (int i = 0; i < values.length; i++) {
      int channel = scaling.channels().indexOf(targets.get(i % targets.size()));
      values[i] = scaling.scaler(channel).unscale(values[i]);
    }
    return values;
  }
}
