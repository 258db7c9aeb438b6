package io.github.forecast4j.neural;

import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.neural.training.TrainingPlan;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The hyper-parameters that all networks share, with their defaults. Never changed once shared. */
final class Settings {

  Encoding encoding = Encoding.LAST_VALUE_AND_CALENDAR;
  boolean zeroHead = true;
  double dropout = 0.1;
  int epochs = 200;
  int batchSize = 32;
  double learningRate = 1e-3;
  Schedule schedule = Schedule.REDUCE_ON_PLATEAU;
  int patience = 15;
  double gradientClip = 1;
  Loss loss = Loss.MSE;
  EngineChoice engine = EngineChoice.AUTO;
  int threads = 1;

  /** The defaults. */
  Settings() {}

  private Settings(Settings other) {
    encoding = other.encoding;
    zeroHead = other.zeroHead;
    dropout = other.dropout;
    epochs = other.epochs;
    batchSize = other.batchSize;
    learningRate = other.learningRate;
    schedule = other.schedule;
    patience = other.patience;
    gradientClip = other.gradientClip;
    loss = other.loss;
    engine = other.engine;
    threads = other.threads;
  }

  /** A copy with a change. */
  Settings with(Consumer<Settings> change) {
    Settings copy = new Settings(this);
    change.accept(copy);
    return copy;
  }

  /** The way to train. */
  TrainingPlan plan() {
    return new TrainingPlan(
        batchSize,
        new TrainingPlan.Stopping(epochs, patience),
        new TrainingPlan.Descent(
            schedule.rates(learningRate, epochs), gradientClip, loss.threshold()),
        new TrainingPlan.Compute(engine.engines(), threads));
  }

  /** Adds the settings by name, in a fixed order. */
  void describe(Map<String, String> to) {
    to.put("dropout", Double.toString(dropout));
    to.put("zero-head", Boolean.toString(zeroHead));
    to.put("epochs", Integer.toString(epochs));
    to.put("batch-size", Integer.toString(batchSize));
    to.put("learning-rate", Double.toString(learningRate));
    to.put("schedule", word(schedule));
    to.put("patience", patience == 0 ? "none" : Integer.toString(patience));
    to.put(
        "gradient-clip", Double.isInfinite(gradientClip) ? "none" : Double.toString(gradientClip));
    to.put("loss", word(loss));
    to.put("engine", word(engine));
    to.put("threads", Integer.toString(threads));
  }

  /** A constant's name as it stands in files: lower case, with hyphens. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
