package io.github.forecast4j.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where a series is cut in time: a plan that becomes {@link Fold}s on a series' rows. Immutable.
 *
 * <p>{@link #rolling} moves the origin through the end of the series and learns anew in every fold.
 * Here are three folds of two origins each, two rows from one to the next, horizon 2; {@code t} are
 * rows to learn from, {@code a} the targets of a fold's first origin, {@code b} those of its
 * second:
 *
 * <pre>{@code
 * Folds.rolling(3).withOrigins(2).withStep(2)
 *
 * row     0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17
 * fold 0  t  t  t  t  t  t  a  a  b  b
 * fold 1  t  t  t  t  t  t  t  t  t  t  a  a  b  b
 * fold 2  t  t  t  t  t  t  t  t  t  t  t  t  t  t  a  a  b  b
 *
 * Folds.rolling(3).withOrigins(2).withStep(2).withSliding(5)
 *
 * row     0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17
 * fold 0     t  t  t  t  t  a  a  b  b
 * fold 1                 t  t  t  t  t  a  a  b  b
 * fold 2                             t  t  t  t  t  a  a  b  b
 * }</pre>
 *
 * <p>{@link #split} learns once and forecasts from all that follows:
 *
 * <pre>{@code
 * Folds.split(.6).withStep(1), horizon 2
 *
 * row     0  1  2  3  4  5  6  7  8  9
 * fold 0  t  t  t  t  t  t  a  a
 *                              b  b
 *                                 c  c
 * }</pre>
 *
 * <p>Unless said otherwise a fold learns from all rows before its first origin, and the step
 * between origins is the horizon, so that each row is forecast once. Windows to choose by are the
 * recipe's {@code validation(...)}, taken from the rows to learn from.
 */
public final class Folds {

  private final Cut cut;
  private final OptionalInt step;
  private final OptionalInt sliding;

  /** How a plan comes to its folds. */
  private sealed interface Cut {

    /** A number of folds, each of so many origins, that end where the series ends. */
    record Rolling(int folds, int origins) implements Cut {

      @Override
      public String toString() {
        return "rolling over %d folds of %d origins".formatted(folds, origins);
      }
    }

    /** One fold after a share of the rows. */
    record Share(double training) implements Cut {

      @Override
      public String toString() {
        return "split at " + training + " of the rows";
      }
    }

    /** One fold after a number of rows. */
    record Rows(int training) implements Cut {

      @Override
      public String toString() {
        return "split at row " + training;
      }
    }
  }

  private Folds(Cut cut, OptionalInt step, OptionalInt sliding) {
    this.cut = cut;
    this.step = step;
    this.sliding = sliding;
  }

  /**
   * Folds whose origins move through the end of a series, one origin in each.
   *
   * @param folds at least 1
   * @throws IllegalArgumentException if less than 1
   */
  public static Folds rolling(int folds) {
    return new Folds(
        new Cut.Rolling(atLeastOne("folds", folds), 1), OptionalInt.empty(), OptionalInt.empty());
  }

  /**
   * One fold that learns from a share of the rows, rounded down.
   *
   * @param training the share, above 0 and below 1
   * @throws IllegalArgumentException if not in between
   */
  public static Folds split(double training) {
    if (!(training > 0 && training < 1)) {
      throw new IllegalArgumentException(
          "split must be a share above 0 and below 1, was " + training);
    }
    return new Folds(new Cut.Share(training), OptionalInt.empty(), OptionalInt.empty());
  }

  /**
   * One fold that learns from a number of rows.
   *
   * @param trainingRows at least 1
   * @throws IllegalArgumentException if less than 1
   */
  public static Folds splitAt(int trainingRows) {
    return new Folds(
        new Cut.Rows(atLeastOne("splitAt", trainingRows)),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  /**
   * The same with so many origins in each rolling fold: the recipe is fitted once for all of them.
   *
   * @param origins at least 1
   * @throws IllegalArgumentException if less than 1
   * @throws IllegalStateException if this is a split, whose origins are all that fit
   */
  public Folds withOrigins(int origins) {
    atLeastOne("origins", origins);
    if (cut instanceof Cut.Rolling rolling) {
      return new Folds(new Cut.Rolling(rolling.folds(), origins), step, sliding);
    }
    throw new IllegalStateException(
        "withOrigins(%d) belongs to rolling(...); a split forecasts from all origins that fit"
            .formatted(origins));
  }

  /**
   * The same with so many rows from one origin to the next.
   *
   * @param rows at least 1; below the horizon, targets of neighbours overlap
   * @throws IllegalArgumentException if less than 1
   */
  public Folds withStep(int rows) {
    return new Folds(cut, OptionalInt.of(atLeastOne("step", rows)), sliding);
  }

  /**
   * The same with a training part of so many rows, the last before a fold's first origin, instead
   * of all.
   *
   * @param rows at least 1
   * @throws IllegalArgumentException if less than 1
   */
  public Folds withSliding(int rows) {
    return new Folds(cut, step, OptionalInt.of(atLeastOne("sliding", rows)));
  }

  /**
   * The folds of a series, in order of time.
   *
   * @param rows the rows of the series
   * @param horizon the steps h that are forecast from each origin, at least 1
   * @throws IllegalArgumentException if the rows do not suffice; the message says how many do
   */
  public List<Fold> of(int rows, int horizon) {
    atLeastOne("horizon", horizon);
    return cut instanceof Cut.Rolling rolling ? roll(rolling, rows, horizon) : split(rows, horizon);
  }

  private List<Fold> roll(Cut.Rolling rolling, int rows, int horizon) {
    int apart = step.orElse(horizon);
    long perFold = (long) rolling.origins() * apart;
    long first = rows - horizon - (rolling.folds() * perFold - apart);
    if (first < 1) {
      throw tooShort(rows, rows - first + 1);
    }
    List<Fold> folds = new ArrayList<>();
    for (int number = 0; number < rolling.folds(); number++) {
      int origin = Math.toIntExact(first + number * perFold);
      folds.add(new Fold(number, trainingFrom(origin), origin, rolling.origins(), apart));
    }
    return folds;
  }

  private List<Fold> split(int rows, int horizon) {
    int apart = step.orElse(horizon);
    int origin =
        cut instanceof Cut.Share share
            ? (int) (rows * share.training())
            : ((Cut.Rows) cut).training();
    long room = (long) rows - horizon - origin;
    if (origin < 1 || room < 0) {
      throw tooShort(rows, Math.max(1, origin) + (long) horizon);
    }
    int origins = (int) (room / apart) + 1;
    return List.of(new Fold(0, trainingFrom(origin), origin, origins, apart));
  }

  private int trainingFrom(int origin) {
    return sliding.isPresent() ? Math.max(0, origin - sliding.getAsInt()) : 0;
  }

  private IllegalArgumentException tooShort(int rows, long needed) {
    return new IllegalArgumentException(
        "%s needs at least %d rows to learn from one and to forecast the others; there are %d"
            .formatted(this, needed, rows));
  }

  private static int atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be >= 1, was " + value);
    }
    return value;
  }

  @Override
  public String toString() {
    return "%s%s%s"
        .formatted(
            cut,
            step.isPresent() ? ", step " + step.getAsInt() : "",
            sliding.isPresent() ? ", sliding over " + sliding.getAsInt() + " rows" : "");
  }
}
