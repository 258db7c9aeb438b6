package io.github.forecast4j;

/**
 * What a fit rested on.
 *
 * @param trainingWindows the windows that were learned from
 * @param validationWindows the windows that were chosen by
 * @param windowsLeftOut the windows that a gap ruled out
 */
public record FitReport(int trainingWindows, int validationWindows, int windowsLeftOut) {}
