package io.github.forecast4j.examples.report;

import io.github.forecast4j.examples.picture.Losses;
import io.github.forecast4j.examples.picture.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one model did on one target: the lines are those of the first seed, the scores medians over
 * seeds.
 *
 * @param model its name
 * @param issued what it said, a value a row from the first that was forecast; NaN where nothing was
 *     said
 * @param stepErrors RMSE of each step of the horizon on the protocol's scale
 * @param learning how it learned; empty for what is computed in closed form
 * @param scores by their names in {@code comparison.json}
 * @param seeds scaled RMSE of every seed
 */
public record Run(
    String model,
    Values issued,
    Values stepErrors,
    Optional<Learning> learning,
    Map<String, Double> scores,
    List<Double> seeds) {

  /**
   * How a network learned.
   *
   * @param losses the loss of every epoch
   * @param bestEpoch the epoch whose weights were kept, counted from 1
   */
  public record Learning(Losses losses, int bestEpoch) {}

  /** The numbers besides the line. */
  long fixedSize() {
    long losses = learning.map(how -> 2L * how.losses().training().size()).orElse(0L);
    return losses + stepErrors.size() + seeds.size() + scores.size();
  }

  void write(Json json, Drawing drawing) {
    json.text("model", model)
        .multiples("issued", drawing.unit(), drawing.said(issued))
        .integers("residuals", drawing.residualCounts(issued))
        .numbers("steps", stepErrors.toArray())
        .numbers("seeds", seeds.stream().mapToDouble(rmse -> rmse).toArray())
        .object("scores", fields -> scores.forEach(fields::number));
    learning.ifPresent(
        how ->
            json.numbers("training", how.losses().training().toArray())
                .numbers("validation", how.losses().validation().toArray())
                .integer("best", how.bestEpoch()));
  }
}
