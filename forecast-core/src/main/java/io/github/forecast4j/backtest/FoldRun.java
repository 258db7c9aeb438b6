package io.github.forecast4j.backtest;

import io.github.forecast4j.FitReport;
import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecast;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.backtest.FoldForecasts.Place;
import io.github.forecast4j.series.TimeSeries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One recipe in one fold: fitted to what came before, and made to tell what came after. */
final class FoldRun {

  private final Arena arena;
  private final Fold fold;
  private final Map<String, String> leftOut = new LinkedHashMap<>();
  private final List<FoldForecasts> forecasts = new ArrayList<>();
  private int originsLeftOut;

  private FoldRun(Arena arena, Fold fold) {
    this.arena = arena;
    this.fold = fold;
    leftOut.putAll(arena.refused());
  }

  /**
   * Fits a recipe and forecasts.
   *
   * @param grouped true to fit all series as a group
   * @throws IllegalArgumentException as fitting and forecasting do, with the fold named
   */
  static FoldRun of(Arena arena, Fold fold, Forecaster recipe, boolean grouped) {
    FoldRun run = new FoldRun(arena, fold);
    try {
      if (grouped) {
        run.forecastGroup(recipe);
      } else {
        TimeSeries training = arena.training(FitReport.ONLY, fold);
        run.forecast(FitReport.ONLY, recipe.fit(training));
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "fold %d, which learns from rows %d to %d: %s"
              .formatted(fold.number(), fold.trainingFrom(), fold.trainingTo() - 1, e.getMessage()),
          e);
    }
    return run;
  }

  private void forecastGroup(Forecaster recipe) {
    Map<String, TimeSeries> members = new LinkedHashMap<>();
    for (String name : arena.names()) {
      TimeSeries training = arena.training(name, fold);
      if (training.length() > 0) {
        members.put(name, training);
      } else {
        leftOut.put(name, "it has no rows to learn from");
      }
    }
    if (members.isEmpty()) {
      throw new IllegalArgumentException("no series can be learned: " + leftOut);
    }
    FittedForecaster fitted = recipe.fit(arena.group(members));
    leftOut.putAll(fitted.report().seriesLeftOut());
    fitted.series().forEach(name -> forecast(name, fitted.forSeries(name)));
  }

  private void forecast(String series, FittedForecaster fitted) {
    int[] origins = arena.origins(series, fold);
    originsLeftOut += fold.origins() - origins.length;
    List<FoldForecasts> byTarget = new ArrayList<>();
    for (String target : arena.targets()) {
      Place place = new Place(series, target);
      byTarget.add(new FoldForecasts(fold, place, origins, arena.horizon()));
    }
    IntStream.range(0, origins.length)
        .parallel()
        .forEach(
            index -> {
              TimeSeries history = arena.history(series, origins[index]);
              Forecast told = told(fitted, series, history, origins[index]);
              byTarget.forEach(of -> put(of, index, history, told));
            });
    forecasts.addAll(byTarget);
  }

  private Forecast told(FittedForecaster fitted, String series, TimeSeries history, int origin) {
    if (fitted.knownFuture().isEmpty()) {
      return fitted.forecast(history, arena.horizon());
    }
    TimeSeries known = arena.known(series, origin, fitted.knownFuture());
    return fitted.forecast(history, known, arena.horizon());
  }

  private void put(FoldForecasts of, int index, TimeSeries history, Forecast told) {
    String target = of.place().target();
    double last = history.value(history.length() - 1, history.channelIndex(target));
    double[] happened = arena.actual(of.place().series(), target, of.origin(index));
    of.put(index, last, happened, told.values(target));
  }

  /** What was forecast, by series and target. */
  List<FoldForecasts> forecasts() {
    return forecasts;
  }

  /** The origins left out over gaps. */
  int originsLeftOut() {
    return originsLeftOut;
  }

  /** The series that could not be learned, with the reason. */
  Map<String, String> seriesLeftOut() {
    return leftOut;
  }
}
