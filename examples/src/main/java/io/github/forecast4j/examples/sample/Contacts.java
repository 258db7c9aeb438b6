package io.github.forecast4j.examples.sample;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Distinct destinations of one kind, counted per host and ten minutes.
 *
 * @param sum sum of the counts
 * @param counts how many counts there are, at least 1
 * @param deviation standard deviation of the counts
 */
record Contacts(long sum, long counts, double deviation) {

  /** The mean count. */
  double average() {
    return (double) sum / counts;
  }

  /** The counts of several steps as one: the deviation holds that within and between the steps. */
  static Contacts together(List<Contacts> steps) {
    long sum = steps.stream().mapToLong(Contacts::sum).sum();
    long counts = steps.stream().mapToLong(Contacts::counts).sum();
    double average = (double) sum / counts;
    double squares = total(steps, step -> step.counts * step.squareAround(average));
    return new Contacts(sum, counts, Math.sqrt(squares / counts));
  }

  private double squareAround(double center) {
    double shift = average() - center;
    return deviation * deviation + shift * shift;
  }

  private static double total(List<Contacts> steps, ToDoubleFunction<Contacts> part) {
    double total = 0;
    for (Contacts step : steps) {
      total += part.applyAsDouble(step);
    }
    return total;
  }
}
