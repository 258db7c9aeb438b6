package io.github.forecast4j;

import io.github.forecast4j.encode.EncodedSeries;
import io.github.forecast4j.network.Shape;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Forecasts of many windows, a part of them at a time.
 *
 * @param predictor what was learned
 */
record BatchForecast(Predictor predictor) {

  /** Enough for the network to run at full speed, few enough to keep many cores busy. */
  private static final int PART = 96;

  /** The steps that follow each window, in raw units. */
  List<TimeSeries> of(List<WindowToTell> windows, Executor executor) {
    List<CompletableFuture<List<TimeSeries>>> parts = new ArrayList<>();
    for (int from = 0; from < windows.size(); from += PART) {
      List<WindowToTell> part = windows.subList(from, Math.min(from + PART, windows.size()));
      parts.add(CompletableFuture.supplyAsync(() -> tell(part), executor));
    }
    List<TimeSeries> told = new ArrayList<>();
    for (CompletableFuture<List<TimeSeries>> part : parts) {
      told.addAll(join(part));
    }
    return told;
  }

  private static <T> T join(CompletableFuture<T> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw e;
    }
  }

  private List<TimeSeries> tell(List<WindowToTell> part) {
    TrainedNetwork network = predictor.model().network();
    Shape shape = network.input();
    float[] features = new float[part.size() * shape.size()];
    List<EncodedSeries> encoded = new ArrayList<>();
    for (WindowToTell window : part) {
      EncodedSeries series = predictor.read(window.rows(), window.scaling());
      series.window(shape.steps(), features, encoded.size() * shape.size());
      encoded.add(series);
    }
    float[] answers = new float[part.size() * network.outputs()];
    network.run(features, part.size(), answers);
    List<TimeSeries> told = new ArrayList<>();
    for (int i = 0; i < part.size(); i++) {
      int at = i * network.outputs();
      float[] answer = Arrays.copyOfRange(answers, at, at + network.outputs());
      told.add(series(part.get(i), encoded.get(i), answer));
    }
    return told;
  }

  private TimeSeries series(WindowToTell window, EncodedSeries encoded, float[] answer) {
    int steps = window.rows().length();
    return TimeSeries.of(
        window.rows().grid().from(steps),
        predictor.encoder().channels().targets(),
        predictor.told(encoded, window.scaling(), steps, answer));
  }
}
