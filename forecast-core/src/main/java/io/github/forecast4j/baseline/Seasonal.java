package io.github.forecast4j.baseline;

import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeStep;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The seasonal naive forecast: every step repeats the last value known at the same place of the
 * season, {@code f(s) = y(w - m + 1 + (s - 1) mod m)} for step s from 1 to h, with y(1) to y(w) in
 * the window and m the season.
 *
 * <p>Without a stated season it is the {@linkplain TimeStep#usualSeason() usual one} of the time
 * step. The window must be as long as the season.
 *
 * <p>Source: Hyndman, Athanasopoulos, <i>Forecasting: Principles and Practice</i>, 3rd edition,
 * 2021, section 5.2.
 */
public final class Seasonal extends ChangeRule {

  private static final String SEASON = "season";
  private static final String USUAL = "usual";

  private final OptionalInt season;

  private Seasonal(OptionalInt season) {
    this.season = season;
  }

  static Seasonal create() {
    return new Seasonal(OptionalInt.empty());
  }

  /**
   * The same with a season.
   *
   * @param steps its steps m, at least 1
   * @throws IllegalArgumentException if less than 1
   */
  public Seasonal withSeason(int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException("season must be >= 1 step, was " + steps);
    }
    return new Seasonal(OptionalInt.of(steps));
  }

  @Override
  public String name() {
    return "seasonal";
  }

  @Override
  public Map<String, String> hyperparameters() {
    return Map.of(SEASON, season.isPresent() ? String.valueOf(season.getAsInt()) : USUAL);
  }

  @Override
  public ModelSpec withHyperparameters(Map<String, String> values) {
    if (values.isEmpty()) {
      return this;
    }
    String text = values.getOrDefault(SEASON, "");
    if (values.size() > 1 || !text.matches(USUAL + "|[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          "seasonal has one hyper-parameter, season, a number of steps or usual, was " + values);
    }
    return text.equals(USUAL) ? create() : withSeason(Integer.parseInt(text));
  }

  @Override
  public ModelSpec on(TimeGrid grid) {
    if (season.isPresent()) {
      return this;
    }
    OptionalInt usual = grid.timeStep().map(TimeStep::usualSeason).orElse(OptionalInt.empty());
    if (usual.isEmpty()) {
      throw new IllegalArgumentException(
          "no season is usual for %s; state it by SEASONAL.withSeason(...)"
              .formatted(
                  grid.timeStep().map(step -> "a step of " + step).orElse("rows on a bare index")));
    }
    return withSeason(usual.getAsInt());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the window is shorter than the season, or a target is no
   *     input
   */
  @Override
  public TrainedModel train(TrainingData data, TrainingRun run) {
    long startedAt = System.nanoTime();
    int window = data.steps().window();
    int steps =
        season.orElseThrow(
            () -> new IllegalArgumentException("a season must be stated by withSeason(...)"));
    if (window < steps) {
      throw new IllegalArgumentException(
          "a season of %d steps needs a window at least as long, was %d".formatted(steps, window));
    }
    WindowMap map = WindowMap.of(name(), data);
    for (int step = 0; step < data.steps().horizon(); step++) {
      map.weigh(step, window - steps + step % steps, 1);
    }
    return map.trained(startedAt);
  }
}
