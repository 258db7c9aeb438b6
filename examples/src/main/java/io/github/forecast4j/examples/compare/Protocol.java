package io.github.forecast4j.examples.compare;

import java.util.List;

/** Which rows of which series are learned from and judged by, and on which scale. */
interface Protocol {

  /** The protocol's name in reports. */
  String name();

  /** When the data of the protocol is not what happened. */
  Outage outage();

  /** What is learned, fit by fit, in order. */
  List<Lesson> lessons();
}
