package io.github.forecast4j;

import io.github.forecast4j.encode.Bounds;
import io.github.forecast4j.encode.CalendarFeatures;
import io.github.forecast4j.encode.Levels;
import io.github.forecast4j.encode.Normalization;
import io.github.forecast4j.encode.StaticFeatures;
import io.github.forecast4j.metric.Metric;
import io.github.forecast4j.metric.Metrics;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.model.TrainingListener;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.series.SeriesGroup;
import io.github.forecast4j.series.TimeSeries;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the recipe of a {@link Forecaster}. The order of calls does not matter, and a later call
 * of the same setting replaces an earlier one.
 *
 * <ul>
 *   <li>{@link #model} must be named; all else has a default.
 *   <li>{@link #members} are as the model has them: one network, unless its wither said otherwise.
 *   <li>{@link #window} is {@value #DEFAULT_WINDOW} steps, {@link #horizon} {@value
 *       #DEFAULT_HORIZON}.
 *   <li>{@link #targets} are all channels of the series, {@link #inputs} are the targets.
 *   <li>{@link #knownFuture} are none; what is forecast cannot be known.
 *   <li>{@link #scaler} is {@link Scaler#minMax()}.
 *   <li>{@link #normalize}, {@link #levels}, {@link #calendar}, {@link #boundInputs}, {@link
 *       #seasonalLags} and {@link #staticFeatures} are what the model prefers: see {@link
 *       ModelSpec#encoding()}. A model that is defined on one encoding takes no other.
 *   <li>{@link #holidays} are none; given ones exclude {@link CalendarFeatures#NONE}.
 *   <li>{@link #bounds} and {@link #nonNegative} are none; all that are declared for a channel
 *       hold.
 *   <li>{@link #validation} is the last {@value #DEFAULT_VALIDATION} of the windows; {@link
 *       #validationWindows} gives a number instead, and the two exclude each other.
 *   <li>{@link #metrics} are {@link Metrics#all()}.
 *   <li>{@link #stride} is {@value #DEFAULT_STRIDE}: all training windows are learned from.
 *   <li>{@link #requireSkill} asks for none; a demand excludes a validation part of no windows.
 *   <li>{@link #seed} is {@value #DEFAULT_SEED}; nobody {@linkplain #listener listens}.
 * </ul>
 */
public final class ForecasterBuilder {

  /** The window steps unless said otherwise. */
  public static final int DEFAULT_WINDOW = 12;

  /** The horizon steps unless said otherwise. */
  public static final int DEFAULT_HORIZON = 1;

  /** The share of validation windows unless said otherwise. */
  public static final double DEFAULT_VALIDATION = 0.15;

  /** The training windows for each that is learned from, unless said otherwise. */
  public static final int DEFAULT_STRIDE = 1;

  /** The seed unless said otherwise. */
  public static final long DEFAULT_SEED = 1;

  private @Nullable ModelSpec model;
  private @Nullable Integer members;
  private int window = DEFAULT_WINDOW;
  private int horizon = DEFAULT_HORIZON;
  private List<String> inputs = List.of();
  private List<String> targets = List.of();
  private List<String> knownFuture = List.of();
  private Scaler scaler = Scaler.minMax();
  private final EncodingChoice encoding = new EncodingChoice();
  private Set<LocalDate> holidays = Set.of();
  private final DeclaredBounds bounds = new DeclaredBounds();
  private @Nullable Validation fraction;
  private @Nullable Validation count;
  private List<Metric> metrics = Metrics.all();
  private int stride = DEFAULT_STRIDE;
  private SkillGate gate = SkillGate.OPEN;
  private long seed = DEFAULT_SEED;
  private TrainingListener listener = TrainingListener.SILENT;

  ForecasterBuilder() {}

  /** What learns: a baseline or a network. */
  public ForecasterBuilder model(ModelSpec spec) {
    this.model = spec;
    return this;
  }

  /**
   * Trains the model several times, from different seeds, and forecasts the mean: steadier by a few
   * per cent, and as many times slower. Source: Lakshminarayanan, Pritzel, Blundell, <i>Simple and
   * Scalable Predictive Uncertainty Estimation Using Deep Ensembles</i>, NIPS 2017.
   *
   * @param networks k; of a mixed ensemble, k of each kind
   * @throws IllegalArgumentException if less than 1
   */
  public ForecasterBuilder members(int networks) {
    this.members = atLeastOne("members", networks);
    return this;
  }

  /**
   * The steps w that a forecast looks back on.
   *
   * @throws IllegalArgumentException if less than 1
   */
  public ForecasterBuilder window(int steps) {
    this.window = atLeastOne("window", steps);
    return this;
  }

  /**
   * The steps h that the model forecasts at once. Longer forecasts go on from their own values.
   *
   * @throws IllegalArgumentException if less than 1
   */
  public ForecasterBuilder horizon(int steps) {
    this.horizon = atLeastOne("horizon", steps);
    return this;
  }

  /**
   * The channels that a window shows; none named for the targets.
   *
   * @throws IllegalArgumentException if one is named twice
   */
  public ForecasterBuilder inputs(String... channels) {
    this.inputs = distinct("inputs", channels);
    return this;
  }

  /**
   * The channels to forecast; none named for all.
   *
   * @throws IllegalArgumentException if one is named twice
   */
  public ForecasterBuilder targets(String... channels) {
    this.targets = distinct("targets", channels);
    return this;
  }

  /**
   * Channels of the series whose values are known for the steps to come: holidays, maintenance,
   * campaigns. Each step of a window sees their values at the h steps after it, brought to scale as
   * inputs are, so that the last step sees those of the whole horizon. Fits and backtests take them
   * from the series; a forecast is given them: {@link FittedForecaster#forecast(TimeSeries,
   * TimeSeries)}.
   *
   * <p>They can be inputs as well, but no targets; where no targets are named, they are all other
   * channels.
   *
   * @throws IllegalArgumentException if one is named twice
   */
  public ForecasterBuilder knownFuture(String... channels) {
    this.knownFuture = distinct("knownFuture", channels);
    return this;
  }

  /** How each channel is brought to size; learned from the training rows inside {@code fit}. */
  public ForecasterBuilder scaler(Scaler kind) {
    this.scaler = kind;
    return this;
  }

  /** How windows are made comparable with each other. */
  public ForecasterBuilder normalize(Normalization kind) {
    encoding.normalization(kind);
    return this;
  }

  /** What the model sees of the calendar. */
  public ForecasterBuilder calendar(CalendarFeatures features) {
    encoding.calendar(features);
    return this;
  }

  /**
   * Bounds what the model sees of data: {@code x} for {@code |x| <= L}, {@code sign(x) (L + ln(1 +
   * |x| - L))} beyond, for every number after scaling and normalizing. A channel that suddenly
   * reaches hundreds of times its training maximum then moves a forecast by little, in training as
   * in use. What is forecast is never bounded by this, nor is the last value or mean that it
   * departs from.
   *
   * @param limit L in scaled units, finite and at least 0
   * @throws IllegalArgumentException if it is neither
   */
  public ForecasterBuilder boundInputs(double limit) {
    encoding.limit(limit);
    return this;
  }

  /** Lets the model see every number as it is. */
  public ForecasterBuilder unboundedInputs() {
    encoding.noLimit();
    return this;
  }

  /**
   * Lets every step of a window see each target's value a number of steps before the step that
   * follows it, as its difference from what the window departs from: with a lag of 168, the last
   * step of a window of hours sees the value that lies a week before the first hour to be forecast.
   * A season is so known to a window that is much shorter.
   *
   * <p>A value before the first row of a series, or in a gap, counts as 0: no difference, or
   * without normalization the zero of the scale. Histories need no more rows than without lags, but
   * those that are there are looked at: {@link FittedForecaster#lookback()}.
   *
   * @param steps the lags, each at least 1 and given once; none for no lags
   * @throws IllegalArgumentException if one is less than 1 or given twice
   */
  public ForecasterBuilder seasonalLags(int... steps) {
    encoding.lags(steps);
    return this;
  }

  /**
   * Whether the model sees the level of each target's window, where it sees values as differences
   * from it.
   */
  public ForecasterBuilder levels(Levels levels) {
    encoding.levels(levels);
    return this;
  }

  /**
   * What the model sees of a series as a whole, besides the numbers that a group {@linkplain
   * SeriesGroup#withStatic gives}. It is learned from the training rows of each series; for a
   * series that was not learned, from the rows that are given of it, which ought to be as many as
   * the others had.
   */
  public ForecasterBuilder staticFeatures(StaticFeatures features) {
    encoding.statics(features);
    return this;
  }

  /**
   * Days that the calendar flags, past ones and ones to come; none unless said otherwise. They are
   * seen where the calendar is: by a model that looks at it, on series with steps of a day at most.
   */
  public ForecasterBuilder holidays(Collection<LocalDate> days) {
    this.holidays = Set.copyOf(days);
    return this;
  }

  /**
   * What the values of a channel can be, in raw units. Every forecast keeps within: what the model
   * tells beyond is moved to the nearer end, at each step, before a longer forecast goes on from
   * it. What is learned from is left alone, also where it lies beyond.
   *
   * @param channel a target
   * @param low the least possible value; {@link Double#NEGATIVE_INFINITY} for none
   * @param high the greatest possible value; {@link Double#POSITIVE_INFINITY} for none
   * @throws IllegalArgumentException if {@code low <= high} does not hold
   */
  public ForecasterBuilder bounds(String channel, double low, double high) {
    this.bounds.range(channel, new Bounds(low, high));
    return this;
  }

  /** Channels whose values cannot be below zero, as {@link #bounds} does it. */
  public ForecasterBuilder nonNegative(String... channels) {
    this.bounds.nonNegative(List.of(channels));
    return this;
  }

  /**
   * The share of the windows, the last ones, that are kept for choosing; 0 for none.
   *
   * @throws IllegalArgumentException if not from 0 to below 1
   */
  public ForecasterBuilder validation(double share) {
    this.fraction = new Validation.Share(share);
    return this;
  }

  /**
   * The number of windows, the last ones, that are kept for choosing; 0 for none.
   *
   * @throws IllegalArgumentException if negative
   */
  public ForecasterBuilder validationWindows(int windows) {
    this.count = new Validation.Count(windows);
    return this;
  }

  /**
   * The metrics that judge the validation part, beside the root mean squared error, which always
   * does. One of your own is saved by its name, so that loading needs its {@link
   * io.github.forecast4j.metric.MetricProvider}.
   */
  public ForecasterBuilder metrics(Metric... judges) {
    this.metrics = List.of(judges);
    return this;
  }

  /**
   * Lets networks learn from every k-th training window in an epoch, and from others in the next.
   * Windows that follow each other share all rows but one, so on a long series a fraction of them
   * teaches nearly as much, in that fraction of the time. What is computed in one pass, such as
   * scales and ridge regression, rests on all training windows, and validation windows are never
   * thinned.
   *
   * @param windows k; 1 for all windows
   * @throws IllegalArgumentException if less than 1
   */
  public ForecasterBuilder stride(int windows) {
    if (windows < 1) {
      throw new IllegalArgumentException("stride must be >= 1 window, was " + windows);
    }
    this.stride = windows;
    return this;
  }

  /**
   * Refuses a forecaster that does not beat the plain forecasts: {@code fit} throws unless its
   * {@linkplain FitReport#skill() skill} against the last value, and {@linkplain
   * FitReport#seasonalSkill() that} against the last season where there is one, are at least this
   * on the validation part. What is fitted to a group is judged by the median over its series.
   *
   * @param least the least skill, below 1; 0 refuses what loses to either
   * @throws IllegalArgumentException if it is not below 1
   */
  public ForecasterBuilder requireSkill(double least) {
    if (!(least < 1)) {
      throw new IllegalArgumentException("requireSkill must be < 1, was " + least);
    }
    this.gate = new SkillGate(least);
    return this;
  }

  /** Fixes every random choice: the same seed on the same data gives the same forecaster. */
  public ForecasterBuilder seed(long number) {
    this.seed = number;
    return this;
  }

  /** Who is told how training goes. */
  public ForecasterBuilder listener(TrainingListener told) {
    this.listener = told;
    return this;
  }

  /**
   * The recipe.
   *
   * @throws IllegalStateException if no model is named, or two settings contradict each other
   */
  public Forecaster build() {
    ModelSpec learner = learner();
    requireJudges();
    requireNotKnown(learner);
    return new Forecaster(
        new Recipe(
            learner,
            window,
            horizon,
            inputs,
            targets,
            knownFuture,
            scaler,
            encoding.of(learner, !holidays.isEmpty()),
            holidays,
            bounds.all(),
            validation(),
            metrics,
            stride,
            new TrainingRun(seed, listener)),
        gate);
  }

  private ModelSpec learner() {
    if (model == null) {
      throw new IllegalStateException(
          "model(...) is missing: name a network such as GRU_FCN, or a baseline such as RIDGE");
    }
    try {
      return members == null ? model : model.withMembers(members);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "model(...) and members(...) do not go together: " + e.getMessage(), e);
    }
  }

  private void requireJudges() {
    if (gate.isShut() && validation().isNone()) {
      String none = count != null ? "validationWindows(0)" : "validation(0)";
      throw new IllegalStateException(
          "requireSkill(...) judges by validation windows, and %s leaves none; leave one away"
              .formatted(none));
    }
  }

  /**
   * The recipe, fitted: {@code build().fit(series)}.
   *
   * @throws IllegalStateException as {@link #build()} does
   * @throws IllegalArgumentException as {@link Forecaster#fit(TimeSeries)} does
   */
  public FittedForecaster fit(TimeSeries series) {
    return build().fit(series);
  }

  /**
   * The recipe, fitted: {@code build().fit(group)}.
   *
   * @throws IllegalStateException as {@link #build()} does
   * @throws IllegalArgumentException as {@link Forecaster#fit(SeriesGroup)} does
   */
  public FittedForecaster fit(SeriesGroup group) {
    return build().fit(group);
  }

  private void requireNotKnown(ModelSpec of) {
    List<String> both = targets.stream().filter(knownFuture::contains).toList();
    if (!both.isEmpty()) {
      throw new IllegalStateException(
          "targets(...) and knownFuture(...) both name %s; what is forecast cannot be known"
              .formatted(both));
    }
    if (of.encodingIsFixed() && !knownFuture.isEmpty()) {
      throw new IllegalStateException(
          "model(%s) sees nothing but its window; leave knownFuture(...) away, was %s"
              .formatted(of.name(), knownFuture));
    }
  }

  private Validation validation() {
    if (fraction != null && count != null) {
      throw new IllegalStateException(
          "validation(...) and validationWindows(...) exclude each other; leave one away");
    }
    if (count != null) {
      return count;
    }
    return fraction != null ? fraction : new Validation.Share(DEFAULT_VALIDATION);
  }

  private static int atLeastOne(String setting, int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException(setting + " must be >= 1 step, was " + steps);
    }
    return steps;
  }

  private static List<String> distinct(String setting, String... channels) {
    List<String> names = List.of(channels);
    if (names.stream().distinct().count() != names.size()) {
      throw new IllegalArgumentException(setting + " must name each channel once, was " + names);
    }
    return names;
  }
}
