package io.github.forecast4j.http.serving;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.Forecast;
import io.github.forecast4j.Forecaster;
import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.json.Backtested;
import io.github.forecast4j.http.json.SeriesColumns;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.model.TrainingException;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/**
 * A plain forecaster, fitted to the very rows that it continues: there is always one to ask, and
 * one to be beaten.
 *
 * @param spec what is fitted
 * @param abandoned true as soon as nobody waits for the answer
 */
public record Plain(ModelSpec spec, BooleanSupplier abandoned) {

  private static final int MOST_CHANNELS = 50;

  /** Where no season is usual. */
  private static final int WINDOW = 12;

  /** Two seasons of it show more than they cost. */
  private static final int LONGEST_SEASON = 24;

  /** The most values of a window: the work grows with their square, and with their cube. */
  private static final int MOST_OF_A_WINDOW = 480;

  /** The most products to be summed for a fit, which take well below a second. */
  private static final double MOST_PRODUCTS = 1e8;

  /** The most weights of a map from windows to forecasts: memory and time grow with them. */
  private static final long MOST_WEIGHTS = 500_000;

  private static final int FEWEST_ROWS = 4_000;
  private static final double PRODUCTS_OF_A_MICRO = 1_000;

  /** The steps that are told unless said otherwise, where no season is usual. */
  private static final int HORIZON = 12;

  /**
   * The forecast after a series.
   *
   * @param horizon the steps, if they were asked for
   * @throws io.github.forecast4j.http.error.ProblemException if there is nothing to fit to
   */
  public Forecast forecast(SeriesColumns columns, OptionalInt horizon) {
    TimeSeries series = rows(columns);
    int steps = horizon(series, horizon);
    Histories.requireNoGap(series, columns, Math.min(window(series), series.length()));
    try {
      return fit(series, steps).forecast(series);
    } catch (IllegalArgumentException
        | DateTimeException
        | ArithmeticException
        | TrainingException e) {
      throw refused(columns, e);
    }
  }

  /**
   * The last rows of a series, told again by what is fitted to those before them.
   *
   * @param horizon the steps of each forecast, if they were asked for
   * @param rows how many rows, if they were asked for
   * @throws io.github.forecast4j.http.error.ProblemException if there is nothing to fit to
   */
  public Backtested backtest(SeriesColumns columns, OptionalInt horizon, OptionalInt rows) {
    TimeSeries series = rows(columns);
    int steps = horizon(series, horizon);
    Stretch stretch = Stretch.of(columns, series.length(), window(series) + steps, rows);
    try {
      FittedForecaster fitted = fit(series.slice(0, stretch.first()), steps);
      ServedModel model =
          new ServedModel(
              spec.name(),
              fitted,
              series.channels(),
              "fitted",
              Instant.EPOCH,
              new WindowCost(),
              UsualErrors.NONE);
      return new Backtesting(model, steps, abandoned).of(series, stretch);
    } catch (IllegalArgumentException
        | DateTimeException
        | ArithmeticException
        | TrainingException e) {
      throw refused(columns, e);
    }
  }

  private TimeSeries rows(SeriesColumns columns) {
    if (columns.values().size() > MOST_CHANNELS) {
      throw Problem.unusable(columns.columns())
          .rule("must have at most %d channels".formatted(MOST_CHANNELS))
          .value(columns.values().size())
          .toException();
    }
    TimeSeries series = Histories.rows(columns);
    if (spec == Baselines.SEASONAL && season(series).isEmpty()) {
      throw Problem.unusable(columns.field("step"))
          .rule("must have a usual season, of a day or a week, to be repeated")
          .value(columns.step() == null ? "missing" : columns.step())
          .remedy("give start and step, or ask another plain forecaster")
          .toException();
    }
    return series;
  }

  private FittedForecaster fit(TimeSeries series, int steps) {
    int window = window(series);
    double products = Math.pow((double) window * series.channels().size(), 2);
    int most = (int) Math.max(FEWEST_ROWS, MOST_PRODUCTS / products);
    return Forecaster.builder()
        .model(spec)
        .window(window)
        .horizon(steps)
        .metrics()
        .fit(series.last(Math.min(most, series.length())));
  }

  /** Two seasons where they are short, one where it is long. */
  private int window(TimeSeries series) {
    int season = season(series).orElse(WINDOW);
    int wanted = season > LONGEST_SEASON ? season : Math.max(WINDOW, 2 * season);
    return spec == Baselines.RIDGE
        ? Math.max(1, Math.min(wanted, MOST_OF_A_WINDOW / series.channels().size()))
        : wanted;
  }

  private int horizon(TimeSeries series, OptionalInt asked) {
    int steps = asked.orElse(Math.min(season(series).orElse(HORIZON), 2 * HORIZON));
    long channels = series.channels().size();
    long most = Math.max(1, MOST_WEIGHTS / (window(series) * channels * channels));
    if (steps > most) {
      throw Problem.unusable("horizon")
          .rule("must be at most %d for %d channels".formatted(most, channels))
          .value(steps)
          .remedy("send fewer channels at a time")
          .toException();
    }
    return steps;
  }

  private static OptionalInt season(TimeSeries series) {
    return series.grid().timeStep().map(TimeStep::usualSeason).orElse(OptionalInt.empty());
  }

  /** What a fit to a series of this size is expected to take, in microseconds. */
  public static double cost(SeriesColumns columns) {
    int channels = Math.max(1, columns.values().size());
    double values = columns.values().values().stream().mapToDouble(v -> v.length).sum();
    double window = Math.min((double) MOST_OF_A_WINDOW, 2.0 * LONGEST_SEASON * channels);
    double products = Math.min(MOST_PRODUCTS, values / channels * window * window);
    return products / PRODUCTS_OF_A_MICRO + values;
  }

  private static RuntimeException refused(SeriesColumns columns, RuntimeException why) {
    return Problem.unusable(columns.columns())
        .rule("must be rows that a forecaster can be fitted to: " + why.getMessage())
        .remedy("send more rows, fewer gaps, or a shorter horizon")
        .toException();
  }
}
