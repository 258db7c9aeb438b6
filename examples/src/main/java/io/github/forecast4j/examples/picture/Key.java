package io.github.forecast4j.examples.picture;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * An entry of a legend: how something is drawn, and what it is.
 *
 * @param name what it is
 * @param color its colour
 * @param stroke its line
 */
record Key(String name, Color color, BasicStroke stroke) {}
