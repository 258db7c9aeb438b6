package io.github.forecast4j.examples.picture;

/**
 * A line of a picture.
 *
 * @param name what the legend calls it
 * @param kind how it is drawn
 * @param values its values in order
 */
public record Line(String name, Kind kind, Values values) {

  /** What a line stands for. */
  public enum Kind {
    /** What happened, or a model: a strong line. */
    MAIN,
    /** A model to be beaten: a pale, dashed line. */
    BASELINE
  }

  /** A line from its numbers; NaN is a gap. */
  public static Line of(String name, double... numbers) {
    return new Line(name, Kind.MAIN, Values.of(numbers));
  }

  /** The line of a model to be beaten; NaN is a gap. */
  public static Line baseline(String name, double... numbers) {
    return new Line(name, Kind.BASELINE, Values.of(numbers));
  }
}
