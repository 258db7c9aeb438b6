package io.github.forecast4j.examples.sample;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * The traffic of one series in one step.
 *
 * @param size flows, packets and bytes
 * @param networks autonomous systems that were contacted
 * @param ports ports that were contacted
 * @param addresses addresses that were contacted
 * @param tcp share of TCP in TCP and UDP
 * @param outgoing share of what is sent
 * @param seconds mean duration of a flow
 * @param timeToLive mean time to live, 1 to 255
 */
record Traffic(
    Size size,
    Contacts networks,
    Contacts ports,
    Contacts addresses,
    Ratios tcp,
    Ratios outgoing,
    double seconds,
    double timeToLive) {

  /**
   * How much there is.
   *
   * @param flows connections, at least 1
   * @param packets packets, at least one a flow
   * @param bytes bytes, at least 40 a packet
   */
  record Size(long flows, long packets, long bytes) {}

  /** Several steps as one: sums add up, shares and means are weighted by what they speak of. */
  static Traffic together(List<Traffic> steps) {
    return new Traffic(
        new Size(
            sum(steps, step -> step.size.flows),
            sum(steps, step -> step.size.packets),
            sum(steps, step -> step.size.bytes)),
        contacts(steps, Traffic::networks),
        contacts(steps, Traffic::ports),
        contacts(steps, Traffic::addresses),
        ratios(steps, Traffic::tcp),
        ratios(steps, Traffic::outgoing),
        mean(steps, Traffic::seconds, step -> step.size.flows),
        mean(steps, Traffic::timeToLive, step -> step.size.flows));
  }

  private static Contacts contacts(List<Traffic> steps, Function<Traffic, Contacts> kind) {
    return Contacts.together(steps.stream().map(kind).toList());
  }

  private static Ratios ratios(List<Traffic> steps, Function<Traffic, Ratios> kind) {
    return new Ratios(
        mean(steps, step -> kind.apply(step).packets(), step -> step.size.packets),
        mean(steps, step -> kind.apply(step).bytes(), step -> step.size.bytes));
  }

  private static double mean(
      List<Traffic> steps, ToDoubleFunction<Traffic> value, ToLongFunction<Traffic> weight) {
    double total = 0;
    for (Traffic step : steps) {
      total += value.applyAsDouble(step) * weight.applyAsLong(step);
    }
    return total / sum(steps, weight);
  }

  private static long sum(List<Traffic> steps, ToLongFunction<Traffic> value) {
    return steps.stream().mapToLong(value).sum();
  }
}
