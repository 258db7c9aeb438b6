package io.github.forecast4j.neural;

import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.neural.block.Frame;
import io.github.forecast4j.neural.block.InitialWeights;
import io.github.forecast4j.neural.block.NetworkBlock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What all neural networks share: an immutable value whose withers return changed copies.
 *
 * <p>Training minimizes the loss by Adam on mini-batches in random order. After every epoch the
 * validation loss is computed; training stops when it has not become better for {@code patience}
 * epochs, and the best weights are kept. Without validation windows, or without patience, all
 * epochs are run and the last weights are kept.
 *
 * <p>The same seed, data, engine and threads give the same weights, bit for bit. Trainings in one
 * program on one engine take turns.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><td>encoding</td><td>{@link Encoding#CHANGES_AND_CALENDAR}</td></tr>
 *   <tr><td>zero head</td><td>yes</td></tr>
 *   <tr><td>linear path</td><td>{@link LinearPath#AUTO}</td></tr>
 *   <tr><td>batch size, learning rate</td><td>by the number of training windows: {@link
 *       Pace}</td></tr>
 *   <tr><td>loss</td><td>{@link Loss#MSE}</td></tr>
 *   <tr><td>schedule</td><td>{@link Schedule#REDUCE_ON_PLATEAU}</td></tr>
 *   <tr><td>engine, threads</td><td>{@link EngineChoice#AUTO}, one</td></tr>
 * </table>
 *
 * The numbers are in {@link #hyperparameters()}.
 *
 * @param <S> the network's own type
 */
public abstract sealed class NeuralSpec<S extends NeuralSpec<S>> implements NeuralModel
    permits LayeredSpec, GruFcn {

  private final String name;
  private final Settings settings;

  NeuralSpec(String name, Settings settings) {
    this.name = name;
    this.settings = settings;
  }

  /** The same network with other settings. */
  abstract S copy(Settings changed);

  /** Adds the sizes of the network by name, in a fixed order. */
  abstract void describe(Map<String, String> to);

  /** The network to train. */
  abstract NetworkBlock block(Frame frame, InitialWeights initial);

  /**
   * Checks what the withers could not.
   *
   * @throws IllegalStateException if two settings do not fit
   * @throws IllegalArgumentException if there are too few training windows
   */
  abstract void check(int trainingWindows);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Encoding encoding() {
    return settings.encoding;
  }

  @Override
  public final Map<String, String> hyperparameters() {
    Map<String, String> all = new LinkedHashMap<>();
    describe(all);
    settings.describe(all);
    return Collections.unmodifiableMap(all);
  }

  @Override
  public final S withHyperparameters(Map<String, String> values) {
    S spec = copy(settings);
    for (Map.Entry<String, String> entry : values.entrySet()) {
      try {
        spec = spec.withHyperparameter(entry.getKey(), entry.getValue());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "hyper-parameter '%s' of %s cannot be '%s': %s"
                .formatted(entry.getKey(), name, entry.getValue(), reason(e)),
            e);
      }
    }
    return spec;
  }

  private static String reason(IllegalArgumentException e) {
    return e instanceof NumberFormatException
        ? "it takes a number of its kind"
        : String.valueOf(e.getMessage());
  }

  @Override
  public final S withSetting(String key, String value) {
    return withHyperparameters(Map.of(key, value));
  }

  final S withHyperparameter(String key, String value) {
    return switch (key) {
      case Settings.DROPOUT -> withDropout(Double.parseDouble(value));
      case Settings.ZERO_HEAD -> withZeroHead(Settings.flag(value));
      case Settings.LINEAR_PATH -> withLinearPath(Settings.constant(LinearPath.class, value));
      case Settings.MEMBERS -> withMembers(Integer.parseInt(value));
      case Settings.WARM_UP -> withWarmUp(Integer.parseInt(value));
      case Settings.WEIGHT_DECAY -> withWeightDecay(Double.parseDouble(value));
      case Settings.AVERAGED_EPOCHS -> withAveragedEpochs(Integer.parseInt(value));
      case Settings.REFIT -> withRefit(Settings.flag(value));
      case Settings.EPOCHS -> withEpochs(Integer.parseInt(value));
      case Settings.BATCH_SIZE ->
          value.equals(Settings.AUTO)
              ? withUsualBatchSize()
              : withBatchSize(Integer.parseInt(value));
      case Settings.LEARNING_RATE ->
          value.equals(Settings.AUTO)
              ? withUsualLearningRate()
              : withLearningRate(Double.parseDouble(value));
      case Settings.SCHEDULE -> withSchedule(Settings.constant(Schedule.class, value));
      case Settings.PATIENCE ->
          value.equals(Settings.NONE) ? withoutPatience() : withPatience(Integer.parseInt(value));
      case Settings.GRADIENT_CLIP ->
          value.equals(Settings.NONE)
              ? withoutGradientClip()
              : withGradientClip(Double.parseDouble(value));
      case Settings.LOSS -> withLoss(Settings.constant(Loss.class, value));
      case Settings.ENGINE -> withEngine(Settings.constant(EngineChoice.class, value));
      case Settings.THREADS -> withThreads(Integer.parseInt(value));
      default -> withSize(key, value);
    };
  }

  /**
   * A copy with another size, in the form in which {@link #describe} tells it.
   *
   * @throws IllegalArgumentException if there is no such size, or it has no such value
   */
  abstract S withSize(String key, String value);

  /** The refusal of a hyper-parameter that is not there. */
  final IllegalArgumentException unknown() {
    return new IllegalArgumentException("there are only " + hyperparameters().keySet());
  }

  @Override
  public final TrainedModel train(TrainingData data, TrainingRun run) {
    check(data.pairsInPass());
    Function<TrainingRun, TrainedModel> training = new PathTraining(this, settings, data).train();
    return members(member -> training.apply(Members.run(run, member)));
  }

  private TrainedModel members(IntFunction<TrainedModel> training) {
    return Members.mean(IntStream.range(0, settings.members).mapToObj(training).toList());
  }

  /**
   * Goes on training by this spec's settings; its sizes must be those of the network.
   *
   * <p>Only the weights go on: Adam starts without memory of past gradients. Where there are
   * validation windows and patience, an epoch has to do better on them than the start does; if none
   * does, the start is kept, and the record's best epoch is 0.
   */
  @Override
  public final TrainedModel retrain(TrainedNetwork start, TrainingData data, TrainingRun run) {
    check(data.pairsInPass());
    PathTraining training = new PathTraining(this, settings, data);
    List<TrainedNetwork> starts = Members.of(start, settings.members);
    return members(member -> training.retrain(starts.get(member), Members.run(run, member)));
  }

  /** A copy that sees windows in another way. */
  public final S withEncoding(Encoding encoding) {
    return with(s -> s.encoding = encoding);
  }

  /** A copy whose last layer starts at zero or not: at zero, training begins with no change. */
  public final S withZeroHead(boolean zeroHead) {
    return with(s -> s.zeroHead = zeroHead);
  }

  /** A copy with another linear path beside the network. */
  public final S withLinearPath(LinearPath path) {
    return with(s -> s.linearPath = path);
  }

  /**
   * A copy that trains several networks from different seeds and forecasts their mean.
   *
   * @param networks the networks k, at least 1
   * @throws IllegalArgumentException if it is less than 1
   */
  @Override
  public final S withMembers(int networks) {
    Require.atLeastOne("members", networks);
    return with(s -> s.members = networks);
  }

  /**
   * A copy whose learning rate grows to its first value by equal parts.
   *
   * @param epochs the epochs in which it grows; 0 for none
   * @throws IllegalArgumentException if it is less than 0
   */
  public final S withWarmUp(int epochs) {
    Require.notNegative("warm-up", epochs);
    return with(s -> s.warmUp = epochs);
  }

  /**
   * A copy that takes a share off every weight in each step, biases not among them, apart from the
   * gradient's step: {@code w = w - rate * decay * w}. Source: Loshchilov, Hutter, <i>Decoupled
   * Weight Decay Regularization</i>, ICLR 2019.
   *
   * @param decay the share for a learning rate of one; 0 for none
   * @throws IllegalArgumentException if it is less than 0 or not finite
   */
  public final S withWeightDecay(double decay) {
    Require.notNegative("weight decay", decay);
    return with(s -> s.weightDecay = decay);
  }

  /**
   * A copy that keeps the average of the weights of several epochs, those with the lowest
   * validation loss, where its validation loss is lower than that of the best of them. Source:
   * Izmailov et al., <i>Averaging Weights Leads to Wider Optima and Better Generalization</i>, UAI
   * 2018; theirs are the last epochs.
   *
   * @param epochs the epochs; 1 for the best one alone
   * @throws IllegalArgumentException if it is less than 1
   */
  public final S withAveragedEpochs(int epochs) {
    Require.atLeastOne("averaged epochs", epochs);
    return with(s -> s.averagedEpochs = epochs);
  }

  /**
   * A copy that, once validation has told the best epoch, trains anew on training and validation
   * windows for as many epochs. What a report tells of validation is told of the first network.
   */
  public final S withRefit(boolean refit) {
    return with(s -> s.refit = refit);
  }

  /**
   * A copy with another dropout.
   *
   * @param share the share of values dropped in training, 0 to less than 1
   * @throws IllegalArgumentException if it is out of range
   */
  public final S withDropout(double share) {
    Require.share("dropout", share);
    return with(s -> s.dropout = share);
  }

  /**
   * A copy with another limit of epochs.
   *
   * @param epochs the most passes over the training windows, at least 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public final S withEpochs(int epochs) {
    Require.atLeastOne("epochs", epochs);
    return with(s -> s.epochs = epochs);
  }

  /**
   * A copy with another batch size.
   *
   * @param windows the windows of a step, at least 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public final S withBatchSize(int windows) {
    Require.atLeastOne("batch size", windows);
    return with(s -> s.batchSize = OptionalInt.of(windows));
  }

  /** A copy whose batch size follows from the number of training windows, as {@link Pace} says. */
  public final S withUsualBatchSize() {
    return with(s -> s.batchSize = OptionalInt.empty());
  }

  /**
   * A copy with another learning rate.
   *
   * @param rate the first step size of Adam, above 0
   * @throws IllegalArgumentException if it is not above 0
   */
  public final S withLearningRate(double rate) {
    Require.positive("learning rate", rate);
    return with(s -> s.learningRate = OptionalDouble.of(rate));
  }

  /** A copy whose rate follows from the number of training windows, as {@link Pace} says. */
  public final S withUsualLearningRate() {
    return with(s -> s.learningRate = OptionalDouble.empty());
  }

  /** A copy whose learning rate changes in another way. */
  public final S withSchedule(Schedule schedule) {
    return with(s -> s.schedule = schedule);
  }

  /**
   * A copy with another patience.
   *
   * @param epochs the epochs without a better validation loss after which training stops, at least
   *     1
   * @throws IllegalArgumentException if it is less than 1
   */
  public final S withPatience(int epochs) {
    Require.atLeastOne("patience", epochs);
    return with(s -> s.patience = epochs);
  }

  /** A copy that runs all epochs and keeps the last weights. */
  public final S withoutPatience() {
    return with(s -> s.patience = 0);
  }

  /**
   * A copy with another limit of gradients.
   *
   * @param norm the largest Euclidean norm of all gradients together, above 0; longer ones are
   *     shortened to it
   * @throws IllegalArgumentException if it is not above 0
   */
  public final S withGradientClip(double norm) {
    Require.positive("gradient clip", norm);
    return with(s -> s.gradientClip = norm);
  }

  /** A copy that takes gradients as they are. */
  public final S withoutGradientClip() {
    return with(s -> s.gradientClip = Double.POSITIVE_INFINITY);
  }

  /** A copy that minimizes another loss. */
  public final S withLoss(Loss loss) {
    return with(s -> s.loss = loss);
  }

  @Override
  public final S withEngine(EngineChoice engine) {
    return with(s -> s.engine = engine);
  }

  /**
   * A copy that may use more threads. Engines take the number when they load, so the first training
   * in a program decides it for all.
   *
   * @param threads the threads of the engine, at least 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public final S withThreads(int threads) {
    Require.atLeastOne("threads", threads);
    return with(s -> s.threads = threads);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof NeuralSpec<?> spec
        && getClass() == spec.getClass()
        && name.equals(spec.name)
        && encoding().equals(spec.encoding())
        && hyperparameters().equals(spec.hyperparameters());
  }

  @Override
  public final int hashCode() {
    return Objects.hash(name, encoding(), hyperparameters());
  }

  @Override
  public final String toString() {
    return name + hyperparameters();
  }

  /** The settings. */
  final Settings settings() {
    return settings;
  }

  private S with(Consumer<Settings> change) {
    return copy(settings.with(change));
  }
}
