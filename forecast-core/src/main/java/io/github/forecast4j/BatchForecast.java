package io.github.forecast4j;

import io.github.forecast4j.encode.EncodedSeries;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.scale.SeriesScaling;
import io.github.forecast4j.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Forecasts of many histories, a part of them at a time.
 *
 * @param predictor what was learned
 * @param histories what a history must be
 * @param scales which scale it is put on
 */
record BatchForecast(Predictor predictor, Histories histories, Scales scales) {

  /** Enough for the network to run at full speed, few enough for their values to stay in caches. */
  private static final int LARGEST_PART = 96;

  /** Fewer are forecast before another thread has woken up. */
  private static final int SMALLEST_PART = 24;

  /** The steps that follow each history, in raw units. */
  List<TimeSeries> of(List<TimeSeries> series) {
    List<TimeSeries> told = new ArrayList<>(series.size());
    for (BatchPart part : parts(series, LARGEST_PART)) {
      part.run();
      told.addAll(part.told());
    }
    return told;
  }

  /**
   * The same with the help of an executor. The calling thread works too, and waits for no other:
   * the threads of an executor may be busy, or without a processor.
   */
  List<TimeSeries> of(List<TimeSeries> series, Executor executor) {
    int processors = Runtime.getRuntime().availableProcessors();
    // A copy, because a thread that comes late may still read when the caller has gone on.
    List<TimeSeries> all = List.copyOf(series);
    List<BatchPart> parts = parts(all, partSize(all.size(), processors));
    for (int helper = 1; helper < Math.min(processors, parts.size()); helper++) {
      executor.execute(() -> parts.forEach(BatchPart::run));
    }
    parts.forEach(BatchPart::run);
    List<TimeSeries> told = new ArrayList<>(all.size());
    parts.forEach(part -> told.addAll(part.told()));
    return told;
  }

  /** Two parts a processor, so that one which is late delays the others little. */
  private static int partSize(int count, int processors) {
    int share = (count + 2 * processors - 1) / (2 * processors);
    int blocks = (share + SMALLEST_PART - 1) / SMALLEST_PART;
    return Math.min(LARGEST_PART, Math.max(1, blocks) * SMALLEST_PART);
  }

  private List<BatchPart> parts(List<TimeSeries> series, int size) {
    List<BatchPart> parts = new ArrayList<>();
    for (int from = 0; from < series.size(); from += size) {
      List<TimeSeries> part = series.subList(from, Math.min(from + size, series.size()));
      parts.add(new BatchPart(() -> tell(part)));
    }
    return parts;
  }

  private List<TimeSeries> tell(List<TimeSeries> series) {
    TrainedNetwork network = predictor.model().network();
    int size = network.input().size();
    float[] features = new float[series.size() * size];
    List<Read> read = new ArrayList<>(series.size());
    for (TimeSeries history : series) {
      Read one = read(history);
      one.encoded().window(one.rows().length(), one.rows().length(), features, read.size() * size);
      read.add(one);
    }
    float[] answers = new float[series.size() * network.outputs()];
    network.run(features, series.size(), answers);
    List<TimeSeries> told = new ArrayList<>(series.size());
    for (int i = 0; i < read.size(); i++) {
      int at = i * network.outputs();
      told.add(told(read.get(i), Arrays.copyOfRange(answers, at, at + network.outputs())));
    }
    return told;
  }

  /**
   * A window ready to be forecast from.
   *
   * @param rows the rows of the window, in the channels in play and raw units
   * @param scaling its scale
   * @param encoded the same rows on that scale
   */
  private record Read(TimeSeries rows, SeriesScaling scaling, EncodedSeries encoded) {}

  private Read read(TimeSeries history) {
    TimeSeries rows = histories.lastWindow(history);
    SeriesScaling scaling = scales.of(history, histories.channels());
    return new Read(rows, scaling, predictor.read(rows, scaling));
  }

  private TimeSeries told(Read window, float[] answer) {
    int steps = window.rows().length();
    return TimeSeries.of(
        window.rows().grid().from(steps),
        predictor.encoder().channels().targets(),
        predictor.told(window.encoded(), window.scaling(), steps, answer));
  }
}
