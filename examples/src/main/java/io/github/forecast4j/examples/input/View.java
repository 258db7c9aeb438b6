package io.github.forecast4j.examples.input;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.encode.Encoding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a forecaster sees of a window, in words. */
public final class View {

  private View() {}

  /** What it sees, by name. */
  public static Map<String, String> of(FittedForecaster forecaster) {
    Encoding encoding = forecaster.encoding();
    Map<String, String> view = new LinkedHashMap<>();
    view.put("scaler", scaler(forecaster));
    view.put("normalization", word(encoding.normalization()));
    view.put("levels", word(encoding.levels()));
    view.put("calendar", forecaster.usesCalendar() ? word(encoding.calendar()) : "none");
    view.put("bound on inputs", bound(encoding.limit()));
    view.put("seasonal lags", steps(encoding.lags()));
    view.put("static features", word(encoding.statics()));
    return view;
  }

  private static String scaler(FittedForecaster forecaster) {
    return Stream.concat(forecaster.inputs().stream(), forecaster.targets().stream())
        .map(channel -> forecaster.scaler().forChannel(channel).name())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String bound(double limit) {
    return Double.isInfinite(limit)
        ? "none"
        : String.format(Locale.ROOT, "%s scaled units, beyond which inputs grow slowly", limit);
  }

  private static String steps(List<Integer> lags) {
    return lags.isEmpty()
        ? "none"
        : lags.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
