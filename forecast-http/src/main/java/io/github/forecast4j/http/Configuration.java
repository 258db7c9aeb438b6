package io.github.forecast4j.http;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where settings come from that the command line does not give: the environment, then a file.
 *
 * @param environment the variables
 * @param file the lines of the file; none without one
 */
record Configuration(Map<String, String> environment, Properties file)
    implements IDefaultValueProvider {

  private static final String PREFIX = "FORECAST_";
  private static final String CONFIG = "--config";
  private static final Set<String> UNSET = Set.of("--help", "--version", CONFIG);

  /** A command line that looks there. */
  static CommandLine commandLine(
      Object command, Map<String, String> environment, String... arguments) {
    CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
    Properties file = read(configFile(environment, arguments));
    requireKnown(line, file);
    return line.setDefaultValueProvider(new Configuration(environment, file));
  }

  private static @Nullable Path configFile(Map<String, String> environment, String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals(CONFIG) && i + 1 < arguments.length) {
        return Path.of(arguments[i + 1]);
      }
      if (arguments[i].startsWith(CONFIG + "=")) {
        return Path.of(arguments[i].substring(CONFIG.length() + 1));
      }
    }
    String named = environment.get(PREFIX + "CONFIG");
    return named == null ? null : Path.of(named);
  }

  private static Properties read(@Nullable Path file) {
    Properties properties = new Properties();
    if (file == null) {
      return properties;
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s must be a file of settings that can be read, was '%s': %s".formatted(CONFIG, file, e),
          e);
    }
  }

  private static void requireKnown(CommandLine line, Properties file) {
    Set<String> names = new TreeSet<>();
    for (OptionSpec option : line.getCommandSpec().options()) {
      if (!UNSET.contains(option.longestName())) {
        names.add(name(option));
      }
    }
    for (String given : file.stringPropertyNames()) {
      if (!names.contains(given)) {
        throw new IllegalArgumentException(
            "the file of %s has an unknown name '%s'; known are %s"
                .formatted(CONFIG, given, names));
      }
    }
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || UNSET.contains(option.longestName())) {
      return null;
    }
    String variable = PREFIX + name(option).toUpperCase(Locale.ROOT).replace('-', '_');
    String value = environment.get(variable);
    return value == null ? file.getProperty(name(option)) : value;
  }

  private static String name(OptionSpec option) {
    return option.longestName().substring(2);
  }

  /** The settings in effect, one a line, with stars in the place of secrets. */
  static List<String> describe(CommandLine line) {
    List<String> lines = new ArrayList<>();
    for (OptionSpec option : line.getCommandSpec().options()) {
      if (!UNSET.contains(option.longestName())) {
        lines.add("%s = %s".formatted(name(option), shown(option)));
      }
    }
    return lines;
  }

  private static String shown(OptionSpec option) {
    Object value = option.getValue();
    if (value == null || (value instanceof List<?> list && list.isEmpty())) {
      return "";
    }
    return option.longestName().equals(SecurityOptions.SECRET) ? "***" : String.valueOf(value);
  }
}
