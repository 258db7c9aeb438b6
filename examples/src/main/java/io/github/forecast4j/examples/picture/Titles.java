package io.github.forecast4j.examples.picture;

/**
 * What stands above a picture and along its vertical axis.
 *
 * @param title what the picture shows, in a few words
 * @param subtitle how to read it, in a sentence; may be empty
 * @param unit what the values are, such as {@code bytes a day}; may be empty
 */
public record Titles(String title, String subtitle, String unit) {}
