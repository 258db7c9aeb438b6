package io.github.forecast4j.csv;

import java.util.Map;

/**
 * Says in another interface's words what messages say in settings of {@link CsvFormat}, which its
 * users do not write: {@code withDecimal('.')} may be an option of a command line or a parameter of
 * a query.
 */
public final class SettingNames {

  private static final String OF_FORMAT = "CsvFormat.";

  private SettingNames() {}

  /**
   * A message in other words.
   *
   * @param message what a {@link CsvException} says
   * @param words what each setting is called, by its name, like {@code withDecimal}
   * @return the message; settings that have no other name stay
   */
  public static String in(String message, Map<String, String> words) {
    String said = message.replace(OF_FORMAT, "");
    for (Map.Entry<String, String> word : words.entrySet()) {
      said = said.replaceAll("\\b" + word.getKey() + "\\b(\\([^)]*\\))?", word.getValue());
    }
    return said;
  }
}
