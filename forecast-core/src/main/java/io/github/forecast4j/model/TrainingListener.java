package io.github.forecast4j.model;

/** Is told how training goes, on the thread that trains. */
@FunctionalInterface
public interface TrainingListener {

  /** A listener that does nothing. */
  TrainingListener SILENT = epoch -> {};

  /** Called after every epoch. */
  void epochEnded(Epoch epoch);

  /** Asked after every batch: true ends training, whose caller gets a cancellation. */
  default boolean cancelled() {
    return false;
  }
}
