package io.github.forecast4j;

import io.github.forecast4j.encode.Bounds;
import io.github.forecast4j.encode.EncodedSeries;
import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.scale.FittedScaler;
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

  /** The same, forecasting by the network that has never learned from the validation pairs. */
  Predictor judged() {
    return new Predictor(encoder, new TrainedModel(model.judged(), model.record()), bounds);
  }

  /**
   * A raw series on its scale, ready to be forecast from any of its windows.
   *
   * @throws IllegalArgumentException if a value is beyond all measure on the scale
   */
  EncodedSeries read(TimeSeries raw, Footing footing) {
    double[] rows = raw.toArray();
    footing.scaling().scale(rows);
    for (int i = 0; i < rows.length; i++) {
      if (Double.isInfinite(rows[i])) {
        String channel = raw.channels().get(i % raw.channels().size());
        throw new IllegalArgumentException(
            "channel '%s' is too large for the scale that was learned, at %s"
                .formatted(channel, raw.grid().label(i / raw.channels().size())));
      }
    }
    return encoder.on(raw.grid(), rows, footing.traits());
  }

  /**
   * The steps that follow a window, in raw units, shape (h, targets).
   *
   * @param firstTarget the row of the first of them
   * @throws IllegalArgumentException if one is not finite, as when the window's values leave the
   *     range of the network's numbers
   */
  double[] next(EncodedSeries series, SeriesScaling scaling, int firstTarget) {
    TrainedNetwork network = model.network();
    float[] features = new float[network.input().size()];
    series.window(firstTarget, features, 0);
    return told(series, scaling, firstTarget, network.run(features));
  }

  /**
   * What an answer of the network says, in raw units, shape (h, targets).
   *
   * @param firstTarget the row of the first of them
   * @param answer shape (h, targets)
   */
  double[] told(EncodedSeries series, SeriesScaling scaling, int firstTarget, float[] answer) {
    double[] values = series.decode(firstTarget, answer);
    List<String> targets = encoder.channels().targets();
    for (int target = 0; target < targets.size(); target++) {
      String name = targets.get(target);
      FittedScaler scaler = scaling.scaler(scaling.channels().indexOf(name));
      for (int i = target; i < values.length; i += targets.size()) {
        values[i] = within(finite(scaler.unscale(values[i]), name), name);
      }
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
          ("the forecast of channel '%s' is %s: the window before it holds values too far from"
                  + " those that were learned; mend them, or fit again with them")
              .formatted(target, value));
    }
    return value;
  }
}
