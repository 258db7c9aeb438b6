package io.github.forecast4j.examples.compare;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What one fit learns: a series by itself, or several as a group.
 *
 * @param name what reports and progress call it
 * @param tasks the series, at least one; of a group, all with the same channels, steps and parts
 * @param grouped true if one global model learns them all
 */
record Lesson(String name, List<Task> tasks, boolean grouped) {

  /**
   * Errors of n independent windows tell their size to about {@code 1 / sqrt(2 n)}: of 30, to an
   * eighth, which is more than good models differ by.
   */
  static final int FEW = 30;

  /** Copies the list. */
  Lesson {
    tasks = List.copyOf(tasks);
  }

  /** A series that is learned by itself. */
  static Lesson alone(Task task) {
    return new Lesson(task.subject().series(), List.of(task), false);
  }

  /** Series that one global model learns. */
  static Lesson group(List<Task> tasks) {
    return new Lesson(tasks.size() + " series", tasks, true);
  }

  /** True if no window is left to choose by. */
  boolean choosesBlindly() {
    return sum(task -> task.split().validation()) == 0;
  }

  /** True if the windows to judge by are so few that chance ranks models. */
  boolean isJudgedByFew() {
    return sum(task -> task.test().count()) < FEW;
  }

  /** The sum of a count over the tasks. */
  int sum(ToIntFunction<Task> count) {
    return tasks.stream().mapToInt(count).sum();
  }

  /** What all tasks have in common: channels, steps and parts. */
  Task example() {
    return tasks.get(0);
  }
}
