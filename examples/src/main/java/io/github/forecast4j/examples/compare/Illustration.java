package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.compare.Contest.Show;
import io.github.forecast4j.examples.compare.Result.Place;
import io.github.forecast4j.examples.report.Dataset;
import io.github.forecast4j.examples.report.Fact;
import io.github.forecast4j.examples.report.ModelEntry;
import io.github.forecast4j.examples.report.ReportPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What a comparison tells on a page: its standings, its series, its recipes.
 *
 * @param protocol the protocol's name
 * @param contest what came of it
 * @param gallery how scores and losses are drawn
 */
record Illustration(String protocol, Contest contest, Gallery gallery) {

  /** The page. */
  ReportPage page(Occasion occasion) {
    List<ModelEntry> models = Verdict.ranked(contest.results()).stream().map(this::entry).toList();
    ReportPage.Summary summary =
        new ReportPage.Summary(
            protocol, subject(), Verdict.of(contest.results()), contest.remarks());
    return new ReportPage(
        summary,
        models,
        datasets(),
        new ReportPage.Making(setting(), circumstances(occasion), occasion.command()));
  }

  private List<Task> tasks() {
    return contest.shows().stream().map(show -> show.track().task()).distinct().toList();
  }

  private Task.Subject first() {
    return tasks().get(0).subject();
  }

  private String subject() {
    List<Task> tasks = tasks();
    String of = tasks.size() == 1 ? first().series() : tasks.size() + " series";
    return first().targetsInShort() + " of " + of;
  }

  private List<Dataset> datasets() {
    Map<Task, List<Show>> byTask =
        contest.shows().stream()
            .collect(
                Collectors.groupingBy(
                    show -> show.track().task(), LinkedHashMap::new, Collectors.toList()));
    return byTask.entrySet().stream()
        .map(
            e ->
                new Exhibit(e.getKey(), e.getValue(), contest.results(), contest.outage())
                    .dataset())
        .toList();
  }

  private ModelEntry entry(Standing standing) {
    List<Result> all =
        contest.results().stream()
            .filter(Result::ofAllRows)
            .filter(result -> result.entry().model().equals(standing.model()))
            .toList();
    ModelEntry.Measures measures =
        new ModelEntry.Measures(
            standing.skill(),
            withoutOutage(standing.model()),
            Standing.overSeries(all, result -> result.scores().smape()),
            Standing.overSeries(all, result -> result.scores().r2()),
            all.stream().collect(Collectors.averagingDouble(r -> r.effort().seconds())));
    return new ModelEntry(gallery.score(standing), measures, recipe(standing.model()));
  }

  private OptionalDouble withoutOutage(String model) {
    return Standing.on(Place.NO_OUTAGE, contest.results()).stream()
        .filter(standing -> standing.model().equals(model))
        .mapToDouble(Standing::rmseScaled)
        .findFirst();
  }

  private Map<String, String> recipe(String model) {
    Show show =
        contest.shows().stream().filter(s -> s.model().equals(model)).findFirst().orElseThrow();
    Map<String, String> recipe = new LinkedHashMap<>();
    recipe.put("computed by", show.training().engine());
    recipe.putAll(show.view());
    recipe.put("learns from", every(show.contender().stride()));
    if (show.isNetwork()) {
      recipe.put("epochs run", Integer.toString(show.training().epochs().size()));
      recipe.put("epoch kept", Integer.toString(show.training().bestEpoch()));
    }
    recipe.putAll(show.contender().model().hyperparameters());
    return recipe;
  }

  private static String every(int stride) {
    return stride == 1
        ? "all training windows"
        : "one of %d training windows, another in each epoch".formatted(stride);
  }

  private List<Fact> setting() {
    Task task = tasks().get(0);
    Task.Subject subject = task.subject();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Protocol", protocol));
    facts.add(new Fact("Series", series()));
    facts.add(new Fact("Inputs", String.join(", ", subject.inputs())));
    facts.add(new Fact("Targets", String.join(", ", subject.targets())));
    facts.add(new Fact("Window", steps(subject.steps().window())));
    facts.add(new Fact("Horizon", steps(subject.steps().horizon())));
    facts.add(new Fact("Windows", windows()));
    facts.add(new Fact("Scale of the scores", scale(task)));
    facts.add(new Fact("Calendar", calendar(task)));
    return facts;
  }

  private static String steps(int count) {
    return count == 1 ? "1 step" : count + " steps";
  }

  private String series() {
    int count = tasks().size();
    return count == 1
        ? "1"
        : count + (contest.grouped() ? ", one model for all" : ", a model each");
  }

  private String windows() {
    int leftOut = sum(Task::windowsLeftOut);
    return "%d to learn from, %d to choose by, %d to judge by%s"
        .formatted(
            sum(task -> task.split().training()),
            sum(task -> task.split().validation()),
            sum(task -> task.test().count()),
            leftOut == 0 ? "" : ", %d over gaps left out".formatted(leftOut));
  }

  private int sum(ToIntFunction<Task> count) {
    return tasks().stream().mapToInt(count).sum();
  }

  private static String scale(Task task) {
    return "%s of the first %d of %d rows"
        .formatted(task.scale().scaler().name(), task.scale().rows(), task.raw().length());
  }

  private String calendar(Task task) {
    return task.raw()
        .grid()
        .timeStep()
        .map(step -> "step %s, %d holidays".formatted(step, contest.holidays()))
        .orElse("off: there are no time stamps");
  }

  private List<Fact> circumstances(Occasion occasion) {
    List<Fact> facts = new ArrayList<>(occasion.facts());
    facts.add(new Fact("Seeds", contest.seeds() == 1 ? "1" : "1 to " + contest.seeds()));
    facts.add(new Fact("Engines", engines()));
    return facts;
  }

  private String engines() {
    return contest.shows().stream()
        .map(show -> show.training().engine())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
