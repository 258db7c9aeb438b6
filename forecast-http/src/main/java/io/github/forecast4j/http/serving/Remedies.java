package io.github.forecast4j.http.serving;

import java.util.Map;

/** Says in query parameters what refusals of CSV say in settings of Java. */
final class Remedies {

  private static final Map<String, String> PARAMETERS =
      Map.ofEntries(
          Map.entry("withChannels", "without"),
          Map.entry("withoutHeader", "header=false"),
          Map.entry("withHeader", "header=true"),
          Map.entry("withDelimiter", "delimiter"),
          Map.entry("withDecimal", "decimal"),
          Map.entry("withTimeColumn", "time"),
          Map.entry("withTimePattern", "pattern"),
          Map.entry("withZone", "zone"),
          Map.entry("withStep", "step"),
          Map.entry("withEpoch", "epoch"));

  /** What needs more than a text. */
  private static final String ELSEWHERE = ", or number the rows in an id column";

  private Remedies() {}

  /** A rule with its remedy, for those who send requests. */
  static String inParameters(String rule) {
    int elsewhere = rule.indexOf(ELSEWHERE);
    String said = (elsewhere < 0 ? rule : rule.substring(0, elsewhere)).replace("CsvFormat.", "");
    for (Map.Entry<String, String> setting : PARAMETERS.entrySet()) {
      said =
          said.replaceAll(
              "\\b" + setting.getKey() + "\\b(\\([^)]*\\))?",
              "the parameter '" + setting.getValue() + "'");
    }
    return said;
  }
}
