package io.github.forecast4j.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The usual names of the columns that say where a row stands. */
final class ColumnNames {

  private static final List<String> TIME = List.of("time", "timestamp", "datetime", "date", "ds");
  private static final List<String> ID = List.of("id_time", "id");

  private ColumnNames() {}

  static boolean isTime(String name) {
    return TIME.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean isId(String name) {
    return ID.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The column of time in a header, the most telling name first. */
  static Optional<String> time(List<String> header) {
    return first(TIME, header);
  }

  /** The column of ids in a header, the most telling name first. */
  static Optional<String> id(List<String> header) {
    return first(ID, header);
  }

  private static Optional<String> first(List<String> names, List<String> header) {
    return names.stream()
        .flatMap(name -> header.stream().filter(name::equalsIgnoreCase))
        .findFirst();
  }
}
