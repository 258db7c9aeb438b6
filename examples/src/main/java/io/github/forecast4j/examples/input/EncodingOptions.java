package io.github.forecast4j.examples.input;

import io.github.forecast4j.ForecasterBuilder;
import io.github.forecast4j.encode.CalendarFeatures;
import io.github.forecast4j.encode.Levels;
import io.github.forecast4j.encode.Normalization;
import io.github.forecast4j.encode.StaticFeatures;
import io.github.forecast4j.scale.ScalerCatalog;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What networks see of a window, where the library's default is not wanted. */
public final class EncodingOptions {

  private static final String NONE = "none";

  @Option(
      names = "--scaler",
      paramLabel = "NAME",
      description =
          "How each channel is brought to size: min-max, standard, robust, none, or one of these"
              + " after log1p/. Default: min-max.")
  private @Nullable String scaler;

  @Option(
      names = "--normalize",
      paramLabel = "KIND",
      description =
          "How windows are made comparable: none, last-value, mean, instance, relative, or auto, which"
              + " is last-value for fewer than 1,000 rows and else relative. Default: auto.")
  private @Nullable String normalization;

  @Option(
      names = "--calendar",
      paramLabel = "FORM",
      description = "none, auto, cyclic or one-hot. Default: auto.")
  private @Nullable String calendar;

  @Option(
      names = "--bound-inputs",
      paramLabel = "LIMIT",
      description = "Scaled units beyond which inputs grow like their logarithm, or none.")
  private @Nullable String limit;

  @Option(
      names = "--seasonal-lags",
      split = ",",
      paramLabel = "STEPS",
      description = "Steps back at which targets are seen again. Default: none.")
  private List<Integer> lags = List.of();

  @Option(
      names = "--levels",
      paramLabel = "WHETHER",
      description =
          "Whether the level of a window is seen beside its changes: shown, hidden, or auto, which"
              + " hides it in long windows and relative ones. Default: auto.")
  private @Nullable String levels;

  @Option(
      names = "--static-features",
      paramLabel = "KIND",
      description =
          "What is said of each series as a whole: none, profile (its size and its week), or auto."
              + " Default: auto.")
  private @Nullable String statics;

  /** Options to be filled in from a command line. */
  public EncodingOptions() {}

  /**
   * Writes what was said into a recipe.
   *
   * @throws IllegalArgumentException if a value is unknown
   */
  public ForecasterBuilder apply(ForecasterBuilder recipe) {
    if (scaler != null) {
      recipe.scaler(ScalerCatalog.load().find(scaler));
    }
    if (normalization != null) {
      recipe.normalize(Choice.of(Normalization.class, "--normalize", normalization));
    }
    if (calendar != null) {
      recipe.calendar(Choice.of(CalendarFeatures.class, "--calendar", calendar));
    }
    if (limit != null && limit.equals(NONE)) {
      recipe.unboundedInputs();
    } else if (limit != null) {
      recipe.boundInputs(number(limit));
    }
    if (!lags.isEmpty()) {
      recipe.seasonalLags(lags.stream().mapToInt(Integer::intValue).toArray());
    }
    if (levels != null) {
      recipe.levels(Choice.of(Levels.class, "--levels", levels));
    }
    if (statics != null) {
      recipe.staticFeatures(Choice.of(StaticFeatures.class, "--static-features", statics));
    }
    return recipe;
  }

  /** True if a scaler was named. */
  public boolean choosesScaler() {
    return scaler != null;
  }

  /** The days that the calendar flags: none without a calendar. */
  public Set<LocalDate> holidays(Set<LocalDate> known) {
    return NONE.equals(calendar) ? Set.of() : known;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "--bound-inputs is a number of scaled units or none, was '" + text + "'", e);
    }
  }
}
