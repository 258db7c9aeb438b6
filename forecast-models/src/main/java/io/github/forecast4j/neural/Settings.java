package io.github.forecast4j.neural;

import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.neural.training.TrainingPlan;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The hyper-parameters that all networks share, with their defaults. Never changed once shared. */
final class Settings {

  /** How a setting that is switched off stands in files. */
  static final String NONE = "none";

  /** How a setting that follows from the number of training windows stands in files. */
  static final String AUTO = "auto";

  static final String DROPOUT = "dropout";
  static final String ZERO_HEAD = "zero-head";
  static final String LINEAR_PATH = "linear-path";
  static final String MEMBERS = "members";
  static final String WARM_UP = "warm-up";
  static final String WEIGHT_DECAY = "weight-decay";
  static final String AVERAGED_EPOCHS = "averaged-epochs";
  static final String REFIT = "refit";
  static final String EPOCHS = "epochs";
  static final String BATCH_SIZE = "batch-size";
  static final String LEARNING_RATE = "learning-rate";
  static final String SCHEDULE = "schedule";
  static final String PATIENCE = "patience";
  static final String GRADIENT_CLIP = "gradient-clip";
  static final String LOSS = "loss";
  static final String ENGINE = "engine";
  static final String THREADS = "threads";

  Encoding encoding = Encoding.CHANGES_AND_CALENDAR;
  boolean zeroHead = true;
  LinearPath linearPath = LinearPath.AUTO;
  int members = 1;
  double dropout = 0.1;
  int epochs = 200;
  OptionalInt batchSize = OptionalInt.empty();
  OptionalDouble learningRate = OptionalDouble.empty();
  Schedule schedule = Schedule.REDUCE_ON_PLATEAU;
  int warmUp = 0;
  double weightDecay = 0;
  int averagedEpochs = 1;
  boolean refit = false;
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
    linearPath = other.linearPath;
    members = other.members;
    warmUp = other.warmUp;
    weightDecay = other.weightDecay;
    averagedEpochs = other.averagedEpochs;
    refit = other.refit;
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

  /** The way to train on so many windows. */
  TrainingPlan plan(int windows) {
    Pace pace = Pace.of(windows);
    double rate = learningRate.orElse(pace.learningRate());
    return new TrainingPlan(
        batchSize.orElse(pace.batchSize()),
        new TrainingPlan.Stopping(epochs, patience, averagedEpochs, refit),
        new TrainingPlan.Descent(
            schedule.rates(rate, epochs, warmUp), gradientClip, weightDecay, loss.threshold()),
        new TrainingPlan.Compute(engine.engines(), threads));
  }

  /** Adds the settings by name, in a fixed order. */
  void describe(Map<String, String> to) {
    to.put(DROPOUT, Double.toString(dropout));
    to.put(ZERO_HEAD, Boolean.toString(zeroHead));
    to.put(LINEAR_PATH, word(linearPath));
    to.put(MEMBERS, Integer.toString(members));
    to.put(EPOCHS, Integer.toString(epochs));
    to.put(BATCH_SIZE, batchSize.isPresent() ? "" + batchSize.getAsInt() : AUTO);
    to.put(LEARNING_RATE, learningRate.isPresent() ? "" + learningRate.getAsDouble() : AUTO);
    to.put(SCHEDULE, word(schedule));
    to.put(WARM_UP, Integer.toString(warmUp));
    to.put(WEIGHT_DECAY, Double.toString(weightDecay));
    to.put(AVERAGED_EPOCHS, Integer.toString(averagedEpochs));
    to.put(REFIT, Boolean.toString(refit));
    to.put(PATIENCE, patience == 0 ? NONE : Integer.toString(patience));
    to.put(GRADIENT_CLIP, Double.isInfinite(gradientClip) ? NONE : Double.toString(gradientClip));
    to.put(LOSS, word(loss));
    to.put(ENGINE, word(engine));
    to.put(THREADS, Integer.toString(threads));
  }

  /** A constant's name as it stands in files: lower case, with hyphens. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant of a {@link #word}.
   *
   * @throws IllegalArgumentException if there is none
   */
  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * A yes or no.
   *
   * @throws IllegalArgumentException if it is neither true nor false
   */
  static boolean flag(String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw new IllegalArgumentException("it is true or false");
  }
}
