package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.compare.Task.Parts;
import io.github.forecast4j.examples.compare.Task.Scale;
import io.github.forecast4j.window.Windows;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Rolling origins within the windows that come before a protocol's test part, so that settings can
 * be chosen without a look at it. Each fold judges a block of windows by what lies before the
 * block, and the last block ends where the test part begins.
 *
 * <pre>{@code
 * 3 folds     learned from    chosen by    judged        never seen
 *   1         ------------ ...          |=====|              test
 *   2         ----------------- ...           |=====|        test
 *   3         ---------------------- ...            |=====|  test
 * }</pre>
 *
 * @param protocol whose windows they are
 * @param folds their number, at least 1
 */
record InnerFolds(Protocol protocol, int folds) implements Protocol {

  /** The share of the windows before the test part that one fold judges. */
  private static final double JUDGED = 0.15;

  private static final Pattern FOLD = Pattern.compile(".*, fold \\d+");

  /** The share of what comes before a judged block that models choose by. */
  private static final double CHOSEN_BY = 0.125;

  @Override
  public String name() {
    return protocol.name();
  }

  @Override
  public Outage outage() {
    return protocol.outage();
  }

  @Override
  public List<Lesson> lessons() {
    return protocol.lessons().stream()
        .flatMap(lesson -> IntStream.rangeClosed(1, folds).mapToObj(fold -> fold(lesson, fold)))
        .toList();
  }

  /** True if a series is a fold of one. */
  static boolean isFold(String series) {
    return FOLD.matcher(series).matches();
  }

  private Lesson fold(Lesson lesson, int fold) {
    List<Task> tasks = lesson.tasks().stream().map(task -> fold(task, fold)).toList();
    return new Lesson("%s, fold %d".formatted(lesson.name(), fold), tasks, lesson.grouped());
  }

  private Task fold(Task task, int fold) {
    Windows known = task.before();
    int judged = (int) (known.count() * JUDGED);
    int before = known.count() - (folds - fold + 1) * judged;
    if (judged < 1 || before < 2) {
      throw new IllegalArgumentException(
          "%s: %d windows before the test part are too few for %d folds"
              .formatted(task.subject().series(), known.count(), folds));
    }
    int validation = Math.max(1, (int) (before * CHOSEN_BY));
    Parts parts =
        new Parts(known.range(0, before + judged), new Split(before - validation, validation));
    Scale scale = new Scale(task.scale().scaler(), parts.trainingRows());
    Task.Subject subject = task.subject();
    String name = subject.series() + ", fold " + fold;
    return Task.of(
        new Task.Subject(name, subject.inputs(), subject.targets(), subject.steps()),
        task.raw(),
        parts,
        scale);
  }
}
