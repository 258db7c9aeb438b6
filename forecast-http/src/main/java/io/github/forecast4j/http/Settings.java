package io.github.forecast4j.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * All settings of a service. Each comes from the command line, or else from the environment, or
 * else from a file, or else is the default: {@code --max-body 1000000}, {@code
 * FORECAST_MAX_BODY=1000000} and the line {@code max-body = 1000000} say the same.
 */
@Command(
    name = "forecast-http",
    description = "Serves saved forecasters over HTTP.",
    footer = "Each option can also be given as FORECAST_<NAME> in the environment.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
public final class Settings {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A file of settings, one a line: port = 8080.")
  private @Nullable Path config;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "Folder of *.forecaster files, which is followed. Default: a sample, built in.")
  private @Nullable Path models;

  @Option(
      names = "--scan",
      paramLabel = "MILLIS",
      defaultValue = "500",
      description = "How often the folder is looked at. Default: ${DEFAULT-VALUE}.")
  private int scanMillis;

  @Mixin private final ListenOptions listen = new ListenOptions();
  @Mixin private final LimitOptions limits = new LimitOptions();
  @Mixin private final SecurityOptions security = new SecurityOptions();
  @Mixin private final LogOptions log = new LogOptions();

  Settings() {}

  /**
   * The settings of a command line.
   *
   * @throws IllegalArgumentException if an option is unknown or its value is refused
   */
  public static Settings of(String... arguments) {
    Settings settings = new Settings();
    try {
      Configuration.commandLine(settings, System.getenv(), arguments).parseArgs(arguments);
    } catch (CommandLine.ParameterException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    settings.check();
    return settings;
  }

  /** The file that some of them come from. */
  Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  /** The folder of forecaster files; empty for the sample. */
  Optional<Path> models() {
    return Optional.ofNullable(models);
  }

  /** How often the folder is looked at. */
  Duration scan() {
    return Duration.ofMillis(scanMillis);
  }

  /** Where the service listens. */
  ListenOptions listen() {
    return listen;
  }

  /** How much may be asked for and done. */
  LimitOptions limits() {
    return limits;
  }

  /** Who may ask. */
  SecurityOptions security() {
    return security;
  }

  /** What is written to the log, and how. */
  LogOptions log() {
    return log;
  }

  void check() {
    listen.check();
    limits.check();
    security.check();
    Checks.within("--scan", scanMillis, 50, 3_600_000);
    if (models != null && !Files.isDirectory(models)) {
      throw new IllegalArgumentException("--models must be a folder, was '%s'".formatted(models));
    }
  }
}
