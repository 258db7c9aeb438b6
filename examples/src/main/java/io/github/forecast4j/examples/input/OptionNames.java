package io.github.forecast4j.examples.input;

import io.github.forecast4j.csv.SettingNames;
import java.util.Map;

/** Says in options of the command line what the library's messages say in Java. */
public final class OptionNames {

  private static final Map<String, String> OPTIONS =
      Map.ofEntries(
          Map.entry("withChannels", "--targets"),
          Map.entry("withDelimiter", "--delimiter"),
          Map.entry("withDecimal", "--decimal"),
          Map.entry("withTimeColumn", "--time"),
          Map.entry("withIdColumn", "--id"),
          Map.entry("withTimePattern", "--time-pattern"),
          Map.entry("withEpoch", "--epoch"),
          Map.entry("withZone", "--zone"),
          Map.entry("withStep", "--step"),
          Map.entry("withGrid", "--start and --step"),
          Map.entry("withTimes", "--times"));

  private static final String EITHER_MARK = "--decimal or --decimal";
  private static final String FILLING = "fill it, as GapFilling does";
  private static final String SEASON = "state it by SEASONAL.withSeason(...)";

  private OptionNames() {}

  /** A message for those who type commands. */
  public static String in(String message) {
    return SettingNames.in(message, OPTIONS)
        .replace(EITHER_MARK, "--decimal")
        .replace(FILLING, "fill it by --gaps")
        .replace(SEASON, "leave seasonal out, or give time stamps of a usual step");
  }
}
