package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.compare.Contest.Show;
import io.github.forecast4j.examples.picture.Values;
import io.github.forecast4j.examples.report.Correlations;
import io.github.forecast4j.examples.report.Dataset;
import io.github.forecast4j.examples.report.Distribution;
import io.github.forecast4j.examples.report.Parts;
import io.github.forecast4j.examples.report.Run;
import io.github.forecast4j.examples.report.Span;
import io.github.forecast4j.examples.report.View;
import io.github.forecast4j.series.TimeSeries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One task on a page: its series, and what each model said of it.
 *
 * @param task the task
 * @param shows the fits of the first seed
 * @param results the scores of all seeds
 * @param outage when its rows are not what happened
 */
record Exhibit(Task task, List<Show> shows, List<Result> results, Outage outage) {

  /** The series with all that is drawn of it. */
  Dataset dataset() {
    TimeSeries raw = task.raw();
    int test = task.test().firstTarget(0);
    int learned = Math.min(task.trainingRows(), test);
    TimeSeries training = raw.slice(0, learned);
    TimeSeries judged = raw.slice(test, raw.length());
    return new Dataset(
        task.subject().series(),
        new Dataset.Frame(raw.grid(), raw.length(), new Parts(learned, test)),
        task.gaps(),
        Span.where(raw.length(), row -> outage.touches(raw.grid(), row, row + 1)),
        raw.channels().stream()
            .map(name -> Distribution.of(name, training.values(name), judged.values(name)))
            .toList(),
        Correlations.of(training),
        task.subject().targets().stream().map(target -> view(target, test)).toList());
  }

  private View view(String target, int test) {
    List<Run> runs =
        shows.stream().filter(s -> s.track().target().equals(target)).map(this::run).toList();
    return new View(target, test, Values.of(task.raw().values(target)), runs);
  }

  private Run run(Show show) {
    List<Result> own =
        results.stream()
            .filter(Result::ofAllRows)
            .filter(result -> result.entry().model().equals(show.model()))
            .filter(result -> result.place().series().equals(task.subject().series()))
            .filter(result -> result.place().target().equals(show.track().target()))
            .toList();
    return new Run(
        show.model(),
        Values.of(show.track().issued()),
        Values.of(show.track().stepErrors()),
        show.isNetwork()
            ? Optional.of(new Run.Learning(Gallery.losses(show), show.training().bestEpoch()))
            : Optional.empty(),
        scores(own),
        own.stream().map(result -> result.scores().rmseScaled()).toList());
  }

  private static Map<String, Double> scores(List<Result> own) {
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("rmse_scaled", Standing.median(own, result -> result.scores().rmseScaled()));
    scores.put("rmse", Standing.median(own, result -> result.scores().rmse()));
    scores.put("mae", Standing.median(own, result -> result.scores().mae()));
    scores.put("smape", Standing.median(own, result -> result.scores().smape()));
    scores.put("r2", Standing.median(own, result -> result.scores().r2()));
    List<Result> beatable = own.stream().filter(Result::canBeatLastValue).toList();
    scores.put("skill", Standing.median(beatable, Result::skill));
    return scores;
  }
}
