package io.github.forecast4j.encode;

/**
 * What a network sees of a window.
 *
 * @param normalization how values are made comparable
 * @param calendar what is told of the time
 */
public record Encoding(Normalization normalization, CalendarFeatures calendar) {

  /** Scaled values as they are, without a calendar. */
  public static final Encoding PLAIN = new Encoding(Normalization.NONE, CalendarFeatures.NONE);

  /** Changes from the last value, with the calendar: the default of the neural networks. */
  public static final Encoding LAST_VALUE_AND_CALENDAR =
      new Encoding(Normalization.LAST_VALUE, CalendarFeatures.AUTO);

  /** The same with another normalization. */
  public Encoding withNormalization(Normalization other) {
    return new Encoding(other, calendar);
  }

  /** The same with another calendar. */
  public Encoding withCalendar(CalendarFeatures other) {
    return new Encoding(normalization, other);
  }
}
