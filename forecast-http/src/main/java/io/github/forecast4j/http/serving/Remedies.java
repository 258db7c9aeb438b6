package io.github.forecast4j.http.serving;

import io.github.forecast4j.csv.SettingNames;
import java.util.Map;

/** Says in query parameters what refusals of CSV say in settings of Java. */
final class Remedies {

  private static final Map<String, String> PARAMETERS =
      Map.ofEntries(
          Map.entry("withChannels", parameter("without")),
          Map.entry("withoutHeader", parameter("header=false")),
          Map.entry("withHeader", parameter("header=true")),
          Map.entry("withDelimiter", parameter("delimiter")),
          Map.entry("withDecimal", parameter("decimal")),
          Map.entry("withTimeColumn", parameter("time")),
          Map.entry("withTimePattern", parameter("pattern")),
          Map.entry("withZone", parameter("zone")),
          Map.entry("withStep", parameter("step")),
          Map.entry("withEpoch", parameter("epoch")));

  /** What needs more than a text. */
  private static final String ELSEWHERE = ", or number the rows in an id column";

  private Remedies() {}

  /** A rule with its remedy, for those who send requests. */
  static String inParameters(String rule) {
    int elsewhere = rule.indexOf(ELSEWHERE);
    return SettingNames.in(elsewhere < 0 ? rule : rule.substring(0, elsewhere), PARAMETERS);
  }

  private static String parameter(String name) {
    return "the parameter '" + name + "'";
  }
}
