package io.github.forecast4j.examples.input;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options by their names, for commands of which some do not go together. */
public final class Options {

  private Options() {}

  private static List<String> given(CommandSpec command) {
    return command.commandLine().getParseResult().matchedOptions().stream()
        .map(OptionSpec::longestName)
        .toList();
  }

  /**
   * Refuses options that were typed and would change nothing.
   *
   * @param command the command they were typed for
   * @param useless the options that do not go with the others
   * @param sentence what to say, with a {@code %s} for the options
   * @throws IllegalArgumentException if one of them was typed
   */
  public static void refuse(CommandSpec command, Set<String> useless, String sentence) {
    List<String> typed = given(command).stream().filter(useless::contains).toList();
    if (!typed.isEmpty()) {
      throw new IllegalArgumentException(sentence.formatted(typed));
    }
  }

  /** The options that an object declares. */
  public static Set<String> of(Object declaring) {
    return new HashSet<>(CommandSpec.forAnnotatedObject(declaring).optionsMap().keySet());
  }
}
