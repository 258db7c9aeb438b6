package io.github.forecast4j.examples.compare;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.examples.compare.Result.Effort;
import io.github.forecast4j.examples.compare.Result.Entry;
import io.github.forecast4j.examples.compare.Result.Place;
import io.github.forecast4j.examples.input.EncodingOptions;
import io.github.forecast4j.examples.input.View;
import io.github.forecast4j.examples.progress.ProgressBar;
import io.github.forecast4j.model.TrainingListener;
import io.github.forecast4j.model.TrainingRecord;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;

/** Runs every contender on every lesson, with every seed, and collects what came of it. */
final class Contest {

  private static final long FIRST_SEED = 1;
  private static final String FEW_TO_JUDGE_BY =
      " are fewer than %d windows to judge by: chance may rank models. Give more rows, or a larger"
          + " share to judge by.";
  private static final String NOTHING_TO_CHOOSE_BY =
      " are no windows to choose by: networks ran all their epochs and kept the last, whether it"
          + " was the best or not. Give more rows, or a larger share to choose by.";

  private final List<Contender> contenders;
  private final int seeds;
  private final Outage outage;
  private final PrintStream progress;
  private final List<Result> results = new ArrayList<>();
  private final List<Show> shows = new ArrayList<>();
  private boolean grouped;
  private int lessons;
  private int blind;
  private int judgedByFew;

  /**
   * A fit to be shown in pictures: what is told of it, not the fit, whose weights would pile up.
   *
   * @param contender the model
   * @param training how it was trained
   * @param view what it saw of a window, by name
   * @param track what it said
   */
  record Show(Contender contender, TrainingRecord training, Map<String, String> view, Track track) {

    /** The model's name. */
    String model() {
      return contender.name();
    }

    /** True if the model learned in epochs, as networks do. */
    boolean isNetwork() {
      return !training.epochs().isEmpty();
    }
  }

  /**
   * A contest yet to be run.
   *
   * @param contenders the models, in the order in which they run
   * @param seeds the seeds of those that make random choices, from 1 on
   * @param outage when the data is not what happened
   * @param progress where progress goes
   */
  Contest(List<Contender> contenders, int seeds, Outage outage, PrintStream progress) {
    this.contenders = contenders;
    this.seeds = seeds;
    this.outage = outage;
    this.progress = progress;
  }

  /**
   * Refuses lessons that a contender which was asked for by name cannot learn.
   *
   * @throws IllegalArgumentException if there is such a lesson
   */
  void requireFit(List<Lesson> lessons) {
    for (Contender contender : contenders) {
      if (contender.wanted()) {
        lessons.forEach(contender::requireFit);
      }
    }
  }

  /** Runs all contenders on a lesson. */
  void run(Lesson lesson) {
    grouped |= lesson.grouped();
    lessons++;
    blind += lesson.choosesBlindly() ? 1 : 0;
    judgedByFew += lesson.isJudgedByFew() ? 1 : 0;
    Map<Place, Double> toBeat = new HashMap<>();
    lesson.tasks().forEach(task -> toBeat.putAll(lastValue(task)));
    for (Contender contender : contenders) {
      for (long seed = FIRST_SEED; seed < FIRST_SEED + runs(contender); seed++) {
        run(contender, lesson, seed, toBeat);
      }
    }
  }

  private int runs(Contender contender) {
    return contender.usesSeed() ? seeds : 1;
  }

  private Map<Place, Double> lastValue(Task task) {
    Contender naive = new Contender(Baselines.LAST_VALUE, Set.of(), new EncodingOptions(), 1, true);
    Map<Place, Double> errors = new HashMap<>();
    naive
        .fit(Lesson.alone(task), FIRST_SEED, TrainingListener.SILENT)
        .forEach(
            (of, forecaster) -> {
              for (Track track : naive.tracks(forecaster, of)) {
                judge(track).forEach((place, scores) -> errors.put(place, scores.rmseScaled()));
              }
            });
    return errors;
  }

  private void run(Contender contender, Lesson lesson, long seed, Map<Place, Double> toBeat) {
    ProgressBar bar = new ProgressBar(progress, title(contender, lesson, seed));
    long start = System.nanoTime();
    Map<Task, FittedForecaster> fitted;
    try {
      fitted = contender.fit(lesson, seed, bar);
    } catch (IllegalArgumentException e) {
      if (contender.wanted()) {
        throw e;
      }
      bar.done("left out: " + e.getMessage());
      return;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    FittedForecaster any = fitted.values().iterator().next();
    Effort effort = new Effort(any.training(), seconds, contender.stride());
    OptionalLong shown = contender.usesSeed() ? OptionalLong.of(seed) : OptionalLong.empty();
    int before = results.size();
    for (Map.Entry<Task, FittedForecaster> each : fitted.entrySet()) {
      for (Track track : contender.tracks(each.getValue(), each.getKey())) {
        add(new Entry(contender.name(), shown), effort, judge(track), toBeat);
        if (seed == FIRST_SEED) {
          shows.add(new Show(contender, any.training(), View.of(any), track));
        }
      }
    }
    bar.done(summary(results.subList(before, results.size()), effort));
    any.report()
        .seriesLeftOut()
        .forEach((series, why) -> progress.printf("  left out: %s: %s%n", series, why));
  }

  private void add(
      Entry entry, Effort effort, Map<Place, Scores> scores, Map<Place, Double> toBeat) {
    scores.forEach(
        (place, of) -> {
          double lastValue = toBeat.getOrDefault(place, Double.NaN);
          results.add(new Result(entry, place, of, lastValue, effort));
        });
  }

  /** The median over the series of one fit. */
  private static String summary(List<Result> of, Effort effort) {
    Standing standing = Standing.of(of).get(0);
    return String.format(
        Locale.ROOT,
        "RMSE %.4f  skill %s  %s%.1f s",
        standing.rmseScaled(),
        ComparisonTable.skill(standing),
        effort.epochs() > 0 ? effort.epochs() + " epochs  " : "",
        effort.seconds());
  }

  private String title(Contender contender, Lesson lesson, long seed) {
    String of = contender.name() + " on " + lesson.name();
    return runs(contender) > 1 ? of + ", seed " + seed : of;
  }

  /** Scores a track on all rows, and without the outage where the test part holds some of it. */
  private Map<Place, Scores> judge(Track track) {
    Task task = track.task();
    int horizon = task.subject().steps().horizon();
    IntPredicate outside = row -> !outage.touches(task.scaled().grid(), row, row + horizon);
    Map<Place, Scores> scores = new LinkedHashMap<>();
    scores.put(place(track, Place.ALL), track.scores(row -> true));
    long kept = task.testRows().filter(outside).count();
    if (kept > 0 && kept < task.test().count()) {
      scores.put(place(track, Place.NO_OUTAGE), track.scores(outside));
    }
    return scores;
  }

  private static Place place(Track track, String rows) {
    Task.Subject subject = track.task().subject();
    return new Place(subject.series(), track.target(), subject.steps(), rows);
  }

  /** The number of days that the calendar flags. */
  int holidays() {
    return contenders.stream().mapToInt(contender -> contender.holidays().size()).max().orElse(0);
  }

  /** When the data is not what happened. */
  Outage outage() {
    return outage;
  }

  /** The number of seeds. */
  int seeds() {
    return seeds;
  }

  /** True if one model learned several series. */
  boolean grouped() {
    return grouped;
  }

  /** What a reader must know to read the numbers right, a sentence each. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>(Verdict.remarks(results));
    if (blind > 0) {
      remarks.add(there(blind) + NOTHING_TO_CHOOSE_BY);
    }
    if (judgedByFew > 0) {
      remarks.add(there(judgedByFew) + FEW_TO_JUDGE_BY.formatted(Lesson.FEW));
    }
    return remarks;
  }

  private String there(int fits) {
    return lessons == 1 ? "There" : "For %d of %d fits there".formatted(fits, lessons);
  }

  /** All results, in the order they came. */
  List<Result> results() {
    return List.copyOf(results);
  }

  /** The fits of the first seed, in the order they came. */
  List<Show> shows() {
    return List.copyOf(shows);
  }
}
