package io.github.forecast4j.csv;

import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A CSV file cannot be read as a series. The message names the place, the rule and the remedy. */
public final class CsvException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  private final String rule;
  private final transient @Nullable Place place;

  /**
   * Where in a text.
   *
   * @param line the line, from 1
   * @param column the name of the column; empty for the line as a whole
   * @param value what the cell says; empty for the line as a whole
   */
  public record Place(long line, Optional<String> column, Optional<String> value) {

    static Place ofLine(long line) {
      return new Place(line, Optional.empty(), Optional.empty());
    }

    private String before(String rule) {
      return ", line "
          + line
          + column.map(name -> ", column " + name).orElse("")
          + ": "
          + value.map(text -> "'" + text + "' ").orElse("")
          + rule;
    }
  }

  /** The refusal of a text as a whole. */
  CsvException(String name, String rule) {
    super(name + ": " + rule);
    this.rule = rule;
    this.place = null;
  }

  /** The refusal of a text as a whole, for a reason. */
  CsvException(String name, String rule, Throwable cause) {
    super(name + ": " + rule, cause);
    this.rule = rule;
    this.place = null;
  }

  /** The refusal of a place in a text. */
  CsvException(String name, Place place, String rule) {
    super(name + place.before(rule));
    this.rule = rule;
    this.place = place;
  }

  /** What must be, and what to do about it: the message without the place. */
  public String rule() {
    return rule;
  }

  /** The place; empty where the text as a whole is refused. */
  public Optional<Place> place() {
    return Optional.ofNullable(place);
  }
}
