package io.github.forecast4j.examples.picture;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Where values stand along the horizontal axis: at time stamps, or at numbers. */
public final class Steps {

  private final List<Double> positions;
  private final boolean timed;
  private final ZoneId zone;

  private Steps(DoubleStream positions, boolean timed, ZoneId zone) {
    this.positions = positions.boxed().toList();
    this.timed = timed;
    this.zone = zone;
  }

  /**
   * Steps at time stamps.
   *
   * @param stamps a stamp a step, in order
   * @param zone whose clock the axis shows
   */
  public static Steps at(List<Instant> stamps, ZoneId zone) {
    return new Steps(stamps.stream().mapToDouble(Instant::toEpochMilli), true, zone);
  }

  /**
   * Numbered steps.
   *
   * @param first number of the first step
   * @param count how many there are
   */
  public static Steps numbered(int first, int count) {
    DoubleStream numbers = IntStream.range(first, first + count).asDoubleStream();
    return new Steps(numbers, false, ZoneId.of("UTC"));
  }

  /** How many there are. */
  public int size() {
    return positions.size();
  }

  /** Position of a step on the axis: milliseconds since 1970 or the step's number. */
  double position(int step) {
    return positions.get(step);
  }

  /** Positions of steps that follow each other. */
  List<Double> positions(int first, int count) {
    return positions.subList(first, first + count);
  }

  boolean isTimed() {
    return timed;
  }

  TimeZone timeZone() {
    return TimeZone.getTimeZone(zone);
  }

  /** Length of the axis, in days where it is time. */
  double span() {
    double length = position(size() - 1) - position(0);
    return timed ? length / 86_400_000.0 : length;
  }
}
