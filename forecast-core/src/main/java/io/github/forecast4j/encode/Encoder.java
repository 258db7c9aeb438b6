package io.github.forecast4j.encode;

import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
   */
  public record Channels(List<String> inputs, List<String> targets) {

    /** Copies the lists. */
    public Channels {
      inputs = List.copyOf(inputs);
      targets = List.copyOf(targets);
    }

    /** All of them, each once: the inputs, then the targets that are no inputs. */
    public List<String> all() {
      List<String> all = new ArrayList<>(inputs);
      targets.stream().filter(target -> !inputs.contains(target)).forEach(all::add);
      return List.copyOf(all);
    }
  }

  private final Channels channels;
  private final List<String> all;
  private final int[] targets;
  private final Encoding encoding;
  private final Set<LocalDate> holidays;
  private final Calendar calendar;
  private final int calendarFeatures;

  private Encoder(
      Channels channels, Encoding encoding, Set<LocalDate> holidays, Calendar calendar) {
    this.channels = channels;
    this.all = channels.all();
    this.targets = channels.targets().stream().mapToInt(all::indexOf).toArray();
    this.encoding = encoding;
    this.holidays = Set.copyOf(holidays);
    this.calendar = calendar;
    this.calendarFeatures = calendar.features().size();
  }

  /**
   * The encoder of a choice for series on a kind of grid.
   *
   * @param grid gives the time step, and the zone that hours are read in, whatever zone later
   *     series are in
   * @param holidays days that are flagged, where the calendar has days
   */
  public static Encoder of(
      Encoding encoding, Channels channels, TimeGrid grid, Set<LocalDate> holidays) {
    return new Encoder(
        channels, encoding, holidays, Calendar.of(encoding.calendar(), grid, holidays));
  }

  /** The channels in play. */
  public Channels channels() {
    return channels;
  }

  /** The choice it was made by. */
  public Encoding encoding() {
    return encoding;
  }

  /** The days that are flagged, where the calendar has days. */
  public Set<LocalDate> holidays() {
    return holidays;
  }

  /** True if the calendar is among the features, so that series need time stamps. */
  public boolean usesCalendar() {
    return calendarFeatures > 0;
  }

  /** The name of the feature that is a target's level. */
  public static String level(String target) {
    return target + " (level)";
  }

  /** The names of the features of one window step, in order. */
  public List<String> features() {
    List<String> names = new ArrayList<>(channels.inputs());
    if (normalization() == Normalization.LAST_VALUE) {
      channels.targets().forEach(target -> names.add(level(target)));
      channels.targets().forEach(target -> names.add(target + " (spread)"));
    }
    names.addAll(calendar.features());
    return List.copyOf(names);
  }

  /**
   * Makes a series ready to be read in windows.
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
    return on(scaled.grid(), scaled.toArray());
  }

  /**
   * Makes rows ready to be read in windows.
   *
   * @param grid where the rows stand
   * @param scaled row after row, shape (rows, {@link Channels#all()}); used as it is, not copied
   */
  public EncodedSeries on(TimeGrid grid, double[] scaled) {
    return new EncodedSeries(this, grid, scaled);
  }

  /** The channels of a row. */
  int width() {
    return all.size();
  }

  /** The places of the targets in a row. */
  int[] targets() {
    return targets;
  }

  int calendarFeatures() {
    return calendarFeatures;
  }

  Normalization normalization() {
    return encoding.normalization();
  }

  Calendar calendar() {
    return calendar;
  }
}
