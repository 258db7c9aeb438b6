package io.github.forecast4j;

import io.github.forecast4j.encode.Bounds;
import io.github.forecast4j.encode.EncodedSeries;
import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.scale.SeriesScaling;
import io.github.forecast4j.series.TimeSeries;
import java.util.List;
import java.util.Map;

/**
 * What was learned, put in line: scale, encode, run the network, decode, unscale, keep within
 * bounds.
 *
 * @param encoder what the network sees, for which channels
 * @param model the network, and how it was trained
 * @param bounds what forecasts of a channel can be, by channel
 */
record Predictor(Encoder encoder, TrainedModel model, Map<String, Bounds> bounds) {

  /** Copies the map. */
  Predictor {
    bounds = Map.copyOf(bounds);
  }

  /** A raw series on its scale, ready to be forecast from any of its windows. */
  EncodedSeries read(TimeSeries raw, SeriesScaling scaling) {
    return encoder.on(scaling.scale(raw));
  }

  /**
   * The steps that follow a window, in raw units, shape (h, targets).
   *
   * @param firstTarget the row of the first of them
   * @throws IllegalArgumentException if one is not finite, as when the window's values leave the
   *     range of the network's numbers
   */
  double[] next(EncodedSeries series, SeriesScaling scaling, int firstTarget) {
    int window = model.network().input().steps();
    float[] features = new float[model.network().input().size()];
    series.window(firstTarget, window, features, 0);
    double[] values = series.decode(firstTarget, model.network().run(features));
    List<String> targets = encoder.channels().targets();
    for (int i = 0; i < values.length; i++) {
      String target = targets.get(i % targets.size());
      int channel = scaling.channels().indexOf(target);
      values[i] = within(finite(scaling.scaler(channel).unscale(values[i]), target), target);
    }
    return values;
  }

  private double within(double value, String target) {
    Bounds declared = bounds.get(target);
    return declared == null ? value : declared.clamp(value);
  }

  private static double finite(double value, String target) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          ("the forecast of channel '%s' is %s: the window before it holds values too far from those"
                  + " that were learned; mend them, or fit again with them")
              .formatted(target, value));
    }
    return value;
  }
}
