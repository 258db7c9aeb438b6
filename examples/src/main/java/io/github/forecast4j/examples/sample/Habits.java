package io.github.forecast4j.examples.sample;

/**
 * Everything that sets one generated series apart.
 *
 * @param rhythm its days and weeks
 * @param volume its size
 * @param mixture its composition
 * @param burstiness its outliers
 */
record Habits(Rhythm rhythm, Volume volume, Mixture mixture, Burstiness burstiness) {}
