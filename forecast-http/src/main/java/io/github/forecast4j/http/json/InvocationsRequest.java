package io.github.forecast4j.http.json;

import java.util.List;

/**
 * A request in the shape of DeepAR's.
 *
 * @param instances the histories, each a column named {@code target}
 * @param outputs the outputs that are wanted; none if the request does not say
 */
public record InvocationsRequest(List<SeriesColumns> instances, List<String> outputs) {

  /** The name of the one column. */
  public static final String TARGET = "target";
}
