package io.github.forecast4j.examples.compare;

import java.util.List;

/** Which rows of which series are learned from and judged by, and on which scale. */
interface Protocol {

  /** The protocol's name in reports. */
  String name();

  /** What the scale of the scores is taken from, for people. */
  String scale();

  /** The tasks, in order. */
  List<Task> tasks();
}
