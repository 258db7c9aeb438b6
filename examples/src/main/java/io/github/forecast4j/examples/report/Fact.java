package io.github.forecast4j.examples.report;

/**
 * Something to know about a comparison.
 *
 * @param name what it is, such as {@code Window}
 * @param value what it was, such as {@code 12 steps}
 */
public record Fact(String name, String value) {}
