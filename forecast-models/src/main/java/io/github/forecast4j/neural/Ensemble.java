package io.github.forecast4j.neural;

import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.network.TrainedNetwork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Networks of several families that learn the same windows one after the other and forecast
 * together: the mean of what each forecasts. Families err in different ways, so their mean errs
 * less than most of them.
 *
 * <p>Source: Bates, Granger, <i>The Combination of Forecasts</i>, Operational Research Quarterly
 * 20(4), 1969, with equal weights.
 */
public final class Ensemble implements NeuralModel {

  private static final String BETWEEN = ".";

  private final String name;
  private final List<NeuralSpec<?>> members;

  Ensemble(String name, List<NeuralSpec<?>> members) {
    this.name = name;
    this.members = List.copyOf(members);
  }

  /**
   * A copy of other networks.
   *
   * @param specs at least one, each with a name of its own, all with one encoding
   * @throws IllegalArgumentException if that does not hold
   */
  public Ensemble withMembers(NeuralSpec<?>... specs) {
    List<NeuralSpec<?>> all = List.of(specs);
    long names = all.stream().map(NeuralSpec::name).distinct().count();
    long encodings = all.stream().map(NeuralSpec::encoding).distinct().count();
    if (names != all.size() || encodings != 1) {
      throw new IllegalArgumentException(
          "members of an ensemble need a name each and one encoding for all, were %s with %s"
              .formatted(
                  all.stream().map(NeuralSpec::name).toList(),
                  all.stream().map(NeuralSpec::encoding).toList()));
    }
    return new Ensemble(name, all);
  }

  /** The networks, in the order in which they learn. */
  public List<NeuralSpec<?>> members() {
    return members;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Encoding encoding() {
    return members.get(0).encoding();
  }

  /** Those of every member, each after the name of its member and a dot. */
  @Override
  public Map<String, String> hyperparameters() {
    Map<String, String> all = new LinkedHashMap<>();
    for (NeuralSpec<?> member : members) {
      member
          .hyperparameters()
          .forEach((key, value) -> all.put(member.name() + BETWEEN + key, value));
    }
    return Collections.unmodifiableMap(all);
  }

  @Override
  public Ensemble withHyperparameters(Map<String, String> values) {
    Map<String, String> left = new HashMap<>(values);
    List<NeuralSpec<?>> changed = new ArrayList<>();
    for (NeuralSpec<?> member : members) {
      String prefix = member.name() + BETWEEN;
      Map<String, String> own =
          values.entrySet().stream()
              .filter(entry -> entry.getKey().startsWith(prefix))
              .collect(
                  Collectors.toMap(
                      entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue));
      own.keySet().forEach(key -> left.remove(prefix + key));
      changed.add(member.withHyperparameters(own));
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has the hyper-parameters %s and takes no others, was %s"
              .formatted(name, hyperparameters().keySet(), left));
    }
    return new Ensemble(name, changed);
  }

  @Override
  public Ensemble withEngine(EngineChoice engine) {
    return changed(member -> member.withEngine(engine));
  }

  /** A copy that trains several networks of each kind. */
  @Override
  public Ensemble withMembers(int networks) {
    return changed(member -> member.withMembers(networks));
  }

  /** A copy whose members all have another value of a hyper-parameter. */
  @Override
  public Ensemble withSetting(String key, String value) {
    return changed(member -> member.withSetting(key, value));
  }

  private Ensemble changed(Function<NeuralSpec<?>, NeuralSpec<?>> change) {
    List<NeuralSpec<?>> changed = new ArrayList<>();
    members.forEach(member -> changed.add(change.apply(member)));
    return new Ensemble(name, changed);
  }

  @Override
  public TrainedModel train(TrainingData data, TrainingRun run) {
    return Members.mean(members.stream().map(member -> member.train(data, run)).toList());
  }

  @Override
  public TrainedModel retrain(TrainedNetwork start, TrainingData data, TrainingRun run) {
    List<TrainedNetwork> starts = Members.of(start, members.size());
    return Members.mean(
        IntStream.range(0, members.size())
            .mapToObj(i -> members.get(i).retrain(starts.get(i), data, run))
            .toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ensemble ensemble
        && name.equals(ensemble.name)
        && members.equals(ensemble.members);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, members);
  }

  @Override
  public String toString() {
    return name + members;
  }
}
