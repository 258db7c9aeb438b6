package io.github.forecast4j.encode;

import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns scaled windows into what a network sees, and what it answers back into scaled values, for
 * one set of channels. Immutable. Every feature of a window rests on the window's rows alone, and
 * on the calendar up to the first step to be forecast.
 */
public final class Encoder {

  /**
   * The channels in play.
   *
   * @param inputs what a window shows, at least one
   * @param targets what is forecast, at least one
   * @param knownFuture what is known in advance of the steps to be forecast; no targets
   */
  public record Channels(List<String> inputs, List<String> targets, List<String> knownFuture) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a target is said to be known
     */
    public Channels {
      inputs = List.copyOf(inputs);
      targets = List.copyOf(targets);
      knownFuture = List.copyOf(knownFuture);
      List<String> both = targets.stream().filter(knownFuture::contains).toList();
      if (!both.isEmpty()) {
        throw new IllegalArgumentException(
            "what is forecast cannot be known in advance, was %s; make them targets or knownFuture"
                .formatted(both));
      }
    }

    /** Channels of which nothing is known in advance. */
    public Channels(List<String> inputs, List<String> targets) {
      this(inputs, targets, List.of());
    }

    /**
     * All of them, each once: the inputs, then the targets that are no inputs, then those known in
     * advance that are neither.
     */
    public List<String> all() {
      List<String> all = new ArrayList<>(inputs);
      Stream.concat(targets.stream(), knownFuture.stream())
          .filter(channel -> !all.contains(channel))
          .forEach(all::add);
      return List.copyOf(all);
    }

    /** How many of {@link #all()}, the first of them, are inputs or targets. */
    int measured() {
      return new Channels(inputs, targets).all().size();
    }
  }

  /**
   * What is seen, and what is told.
   *
   * @param channels the channels in play
   * @param window the window steps w, at least 1
   * @param horizon the steps h to be told, at least 1
   * @param given the numbers that are given of each series as a whole
   */
  public record Task(Channels channels, int window, int horizon, List<GivenStatic> given) {

    /** Copies the list. */
    public Task {
      given = List.copyOf(given);
    }

    /** A task where nothing is given of series as a whole. */
    public Task(Channels channels, int window, int horizon) {
      this(channels, window, horizon, List.of());
    }
  }

  private final Encoding encoding;
  private final Task task;
  private final Set<LocalDate> holidays;
  private final Calendar calendar;
  private final List<String> all;
  private final Columns targets;
  private final List<String> traits;
  private final List<FeatureGroup> groups;
  private final int[] offsets;
  private final Gauge plain;

  private Encoder(Encoding encoding, Task task, Set<LocalDate> holidays, Calendar calendar) {
    this.encoding = encoding;
    this.task = task;
    this.holidays = Set.copyOf(holidays);
    this.calendar = calendar;
    this.all = task.channels().all();
    this.targets = Columns.of(task.channels().targets(), all);
    this.traits = traitNames();
    this.groups = chosenGroups();
    this.offsets = new int[groups.size() + 1];
    Arrays.setAll(offsets, i -> groups.stream().limit(i).mapToInt(g -> g.names().size()).sum());
    this.plain = Gauge.plain(task.channels().measured(), steady());
  }

  private List<FeatureGroup> chosenGroups() {
    SoftLimit limit = new SoftLimit(encoding.limit());
    List<FeatureGroup> chosen = new ArrayList<>();
    chosen.add(new InputFeatures(task.channels().inputs(), limit));
    if (encoding.normalization().showsSizes()) {
      chosen.add(new SizeFeatures(targets, showsLevels(), steady(), limit));
    }
    if (usesCalendar()) {
      chosen.add(new CalendarGroup(calendar, calendar.features()));
    }
    if (!encoding.lags().isEmpty()) {
      chosen.add(new LagFeatures(targets, encoding.lags(), limit));
    }
    if (!task.channels().knownFuture().isEmpty()) {
      Columns known = Columns.of(task.channels().knownFuture(), all);
      chosen.add(new KnownFeatures(known, task.horizon(), limit));
    }
    if (!traits.isEmpty()) {
      chosen.add(new StaticGroup(traits, limit));
    }
    return List.copyOf(chosen);
  }

  private List<String> traitNames() {
    List<String> names = new ArrayList<>();
    if (encoding.statics() == StaticFeatures.PROFILE) {
      List<String> numbers = ChannelProfile.names(calendar.hasDays());
      for (String target : task.channels().targets()) {
        numbers.forEach(number -> names.add(target + " (" + number + ")"));
      }
    }
    task.given().forEach(number -> names.add(number.name() + " (static)"));
    return List.copyOf(names);
  }

  /**
   * The encoder of a choice for series on a kind of grid.
   *
   * @param grid gives the time step, and the zone that hours are read in, whatever zone later
   *     series are in
   * @param holidays days that are flagged, where the calendar has days
   * @throws IllegalArgumentException if something of the encoding is still to be {@linkplain
   *     Encoding#settled settled}
   */
  public static Encoder of(Encoding encoding, Task task, TimeGrid grid, Set<LocalDate> holidays) {
    encoding.requireSettled();
    return new Encoder(encoding, task, holidays, Calendar.of(encoding.calendar(), grid, holidays));
  }

  /** The channels in play. */
  public Channels channels() {
    return task.channels();
  }

  /** What is seen, and what is told. */
  public Task task() {
    return task;
  }

  /** The choice it was made by. */
  public Encoding encoding() {
    return encoding;
  }

  /** The days that are flagged, where the calendar has days. */
  public Set<LocalDate> holidays() {
    return holidays;
  }

  /**
   * The rows before the first target that features rest on: w without lags, and with a largest lag
   * of m, {@code w - 1 + m}, those of the window's first step.
   *
   * @throws ArithmeticException if there are more than can be counted
   */
  public int lookback() {
    int largest = encoding.lags().stream().mapToInt(lag -> lag).max().orElse(1);
    return Math.addExact(task.window() - 1, largest);
  }

  /** True if a burst of a few rows does not count in what is usual in a window. */
  private boolean steady() {
    return encoding.normalization() == Normalization.RELATIVE
        && encoding.limit() < Double.POSITIVE_INFINITY;
  }

  private boolean showsLevels() {
    return encoding.levels() == Levels.SHOWN;
  }

  /** True if the calendar is among the features, so that series need time stamps. */
  public boolean usesCalendar() {
    return !calendar.features().isEmpty();
  }

  /** The name of the feature that is a target's level: the same on all steps of a window. */
  public static String level(String target) {
    return target + " (level)";
  }

  /**
   * The names of the features of one window step, in order: the inputs, the level and spread of
   * each target, the calendar, the lags, what is known in advance, what is said of the series as a
   * whole.
   */
  public List<String> features() {
    return groups.stream().flatMap(group -> group.names().stream()).toList();
  }

  /**
   * The names of what is said of a series as a whole, in order: the profile of each target, and
   * what is given.
   */
  public List<String> traits() {
    return traits;
  }

  /**
   * What a series is like, if that is among the features; what is given comes after it.
   *
   * @param scaled rows that may be learned from, on their scale, whose channels are {@link
   *     Channels#all()}
   */
  public Traits profile(TimeSeries scaled) {
    if (encoding.statics() != StaticFeatures.PROFILE) {
      return Traits.NONE;
    }
    int[] days = calendar.daysOfWeek(scaled.grid(), scaled.length());
    Traits profile = Traits.NONE;
    for (String target : task.channels().targets()) {
      profile = profile.and(ChannelProfile.of(scaled.values(target), days));
    }
    return profile;
  }

  /**
   * Makes a series of which nothing is said ready to be read in windows.
   *
   * @param scaled a series whose channels are {@link Channels#all()}, with time stamps if {@link
   *     #usesCalendar()}
   * @throws IllegalArgumentException if it has other channels
   */
  public EncodedSeries on(TimeSeries scaled) {
    if (!scaled.channels().equals(all)) {
      throw new IllegalArgumentException(
          "the encoder takes channels %s, the series has %s".formatted(all, scaled.channels()));
    }
    return on(scaled.grid(), scaled.toArray(), Traits.NONE);
  }

  /**
   * Makes rows ready to be read in windows.
   *
   * @param grid where the rows stand
   * @param scaled row after row, shape (rows, {@link Channels#all()}); used as it is, not copied
   * @param said what is said of the series as a whole, as {@link #traits()} names it
   * @throws IllegalArgumentException if it is not as many numbers
   */
  public EncodedSeries on(TimeGrid grid, double[] scaled, Traits said) {
    if (said.count() != traits.size()) {
      throw new IllegalArgumentException(
          "static features must be %s, was %s".formatted(traits, said));
    }
    return new EncodedSeries(this, new ScaledSeries(grid, new Rows(scaled, all.size()), said));
  }

  /** The groups of features of a step, side by side. */
  List<FeatureGroup> groups() {
    return groups;
  }

  /** The place of a group's first feature in a step. */
  int offset(int group) {
    return offsets[group];
  }

  /** The features of one step. */
  int width() {
    return offsets[groups.size()];
  }

  /** The targets, and their places in a row. */
  Columns targets() {
    return targets;
  }

  /** What a window's values are measured by. */
  Gauge gauge(Span window) {
    return plain.of(encoding.normalization(), window);
  }
}
