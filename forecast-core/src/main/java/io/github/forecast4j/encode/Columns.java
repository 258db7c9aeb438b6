package io.github.forecast4j.encode;

import java.util.List;

/** Some channels, and where they stand in a row. */
final class Columns {

  private final List<String> names;
  private final int[] places;

  private Columns(List<String> names, int[] places) {
    this.names = names;
    this.places = places;
  }

  /** Channels among those of a row. */
  static Columns of(List<String> names, List<String> row) {
    return new Columns(List.copyOf(names), names.stream().mapToInt(row::indexOf).toArray());
  }

  List<String> names() {
    return names;
  }

  int count() {
    return places.length;
  }

  /** The place in a row of one of them. */
  int place(int column) {
    return places[column];
  }
}
