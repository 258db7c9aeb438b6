package io.github.forecast4j.http.serving;

import io.github.forecast4j.http.error.Problem;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The forecasters that are served now, by name. Reading takes no lock: a change puts a new map in
 * the place of the old one.
 */
public final class Models {

  private volatile SortedMap<String, ServedModel> served = Collections.emptySortedMap();

  /** Those that are served, in the order of their names. */
  public Collection<ServedModel> all() {
    return served.values();
  }

  /**
   * One of them.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if there is none of the name
   */
  public ServedModel get(String name) {
    SortedMap<String, ServedModel> now = served;
    ServedModel found = now.get(name);
    if (found == null) {
      throw Problem.of(404)
          .field("name")
          .rule("no forecaster is served under this name")
          .value(name)
          .remedy("use one of " + now.keySet())
          .toException();
    }
    return found;
  }

  /**
   * The one that is meant where a path names none.
   *
   * @param header the header that can name it
   * @throws io.github.forecast4j.http.error.ProblemException if there is none, or more than one
   */
  public ServedModel only(String header) {
    SortedMap<String, ServedModel> now = served;
    if (now.size() != 1) {
      throw Problem.malformed(header)
          .rule("must name a forecaster, because %d are served".formatted(now.size()))
          .value("missing")
          .remedy("use one of " + now.keySet())
          .toException();
    }
    return now.values().iterator().next();
  }

  /** Serves a forecaster from now on, in place of one of the same name. */
  public synchronized void put(ServedModel model) {
    TreeMap<String, ServedModel> next = new TreeMap<>(served);
    next.put(model.name(), model);
    served = Collections.unmodifiableSortedMap(next);
  }

  /** Serves a forecaster no more. */
  public synchronized void remove(String name) {
    TreeMap<String, ServedModel> next = new TreeMap<>(served);
    next.remove(name);
    served = Collections.unmodifiableSortedMap(next);
  }
}
