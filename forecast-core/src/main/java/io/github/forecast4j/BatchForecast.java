package io.github.forecast4j;

import io.github.forecast4j.encode.EncodedSeries;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

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
  List<TimeSeries> of(List<Request> requests) {
    List<TimeSeries> told = new ArrayList<>(requests.size());
    for (BatchPart part : parts(requests, LARGEST_PART)) {
      part.run();
      told.addAll(part.told());
    }
    return told;
  }

  /**
   * The same with the help of an executor. The calling thread works too, and waits for no other:
   * the threads of an executor may be busy, or without a processor.
   */
  List<TimeSeries> of(List<Request> requests, Executor executor) {
    int processors = Runtime.getRuntime().availableProcessors();
    List<BatchPart> parts = parts(requests, partSize(requests.size(), processors));
    askForHelp(executor, () -> parts.forEach(BatchPart::run), Math.min(processors, parts.size()));
    parts.forEach(BatchPart::run);
    List<TimeSeries> told = new ArrayList<>(requests.size());
    parts.forEach(part -> told.addAll(part.told()));
    return told;
  }

  /** Asks for as many helpers as make up the workers, or as many as the executor takes. */
  private static void askForHelp(Executor executor, Runnable help, int workers) {
    try {
      for (int helper = 1; helper < workers; helper++) {
        executor.execute(help);
      }
    } catch (RejectedExecutionException e) {
      // An executor that is full or shut down helps no further; the calling thread does the rest.
    }
  }

  /** Two parts a processor, so that one which is late delays the others little. */
  private static int partSize(int count, int processors) {
    int share = (count + 2 * processors - 1) / (2 * processors);
    int blocks = (share + SMALLEST_PART - 1) / SMALLEST_PART;
    return Math.min(LARGEST_PART, Math.max(1, blocks) * SMALLEST_PART);
  }

  private List<BatchPart> parts(List<Request> requests, int size) {
    List<BatchPart> parts = new ArrayList<>();
    for (int from = 0; from < requests.size(); from += size) {
      List<Request> part = requests.subList(from, Math.min(from + size, requests.size()));
      parts.add(new BatchPart(() -> tell(part)));
    }
    return parts;
  }

  private List<TimeSeries> tell(List<Request> requests) {
    TrainedNetwork network = predictor.model().network();
    int size = network.input().size();
    float[] features = new float[requests.size() * size];
    List<Read> read = new ArrayList<>(requests.size());
    for (Request request : requests) {
      Read one = read(request);
      one.encoded().window(one.rows().length(), features, read.size() * size);
      read.add(one);
    }
    float[] answers = new float[requests.size() * network.outputs()];
    network.run(features, requests.size(), answers);
    List<TimeSeries> told = new ArrayList<>(requests.size());
    for (int i = 0; i < read.size(); i++) {
      int at = i * network.outputs();
      told.add(told(read.get(i), Arrays.copyOfRange(answers, at, at + network.outputs())));
    }
    return told;
  }

  /**
   * A window ready to be forecast from.
   *
   * @param rows the window, and what lags see before it, in the channels in play and raw units
   * @param footing its scale, and what is said of its series
   * @param encoded the same rows on that scale, and what is known after them
   */
  private record Read(TimeSeries rows, Footing footing, EncodedSeries encoded) {}

  private Read read(Request request) {
    TimeSeries rows = histories.lastRows(request.history());
    Footing footing = scales.of(request.history(), histories.channels());
    int horizon = predictor.encoder().task().horizon();
    TimeSeries seen = request.ahead().behind(rows, 0, horizon);
    return new Read(rows, footing, predictor.read(seen, footing));
  }

  private TimeSeries told(Read window, float[] answer) {
    int steps = window.rows().length();
    return TimeSeries.of(
        window.rows().grid().from(steps),
        predictor.encoder().channels().targets(),
        predictor.told(window.encoded(), window.footing().scaling(), steps, answer));
  }
}
