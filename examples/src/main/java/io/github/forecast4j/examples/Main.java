package io.github.forecast4j.examples;

import io.github.forecast4j.archive.ArchiveException;
import io.github.forecast4j.examples.compare.CompareCommand;
import io.github.forecast4j.examples.forecast.ForecastCommand;
import io.github.forecast4j.examples.forecast.InspectCommand;
import io.github.forecast4j.examples.forecast.TrainCommand;
import io.github.forecast4j.examples.input.OptionNames;
import io.github.forecast4j.examples.sample.SampleCommand;
import io.github.forecast4j.model.TrainingException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The door to all programs: {@code compare}, {@code forecast}, {@code train}, {@code inspect},
 * {@code sample}.
 */
@Command(
    name = "forecast-examples",
    description = "Forecasts regular time series, and judges forecasters by plain baselines.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  private static final int FAILED = 1;

  private Main() {}

  /** Runs a program and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(System.out, System.err, arguments));
  }

  /**
   * Runs a program.
   *
   * @return 0 if all went well, 1 if the work failed, 2 if the command line is wrong
   */
  static int run(PrintStream standardOut, PrintStream standardError, String... arguments) {
    PrintStream out = utf8(standardOut);
    PrintStream progress = utf8(standardError);
    return new CommandLine(new Main())
        .addSubcommand(new CompareCommand(out, progress))
        .addSubcommand(new ForecastCommand(out, progress))
        .addSubcommand(new TrainCommand(out, progress))
        .addSubcommand(new InspectCommand(out))
        .addSubcommand(new SampleCommand())
        .setParameterExceptionHandler((wrong, typed) -> refuse(wrong, progress))
        .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure, progress))
        .execute(arguments);
  }

  /** Tells what was typed wrong, at the end of what is printed; a page of options would hide it. */
  private static int refuse(ParameterException wrong, PrintStream progress) {
    CommandLine command = wrong.getCommandLine();
    if (command.getParent() == null) {
      command.usage(progress);
    }
    progress.println("error: " + wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, progress);
    progress.println("Options are told by " + command.getCommandSpec().qualifiedName() + " --help");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  /** Tells a user what went wrong in words; only what nobody foresaw comes with its trace. */
  private static int fail(Exception failure, PrintStream progress) {
    boolean foreseen =
        failure instanceof IllegalArgumentException
            || failure instanceof IllegalStateException
            || failure instanceof TrainingException
            || failure instanceof ArchiveException
            || failure instanceof UncheckedIOException;
    progress.println();
    progress.println("error: " + OptionNames.in(String.valueOf(failure.getMessage())));
    if (!foreseen) {
      failure.printStackTrace(progress);
    }
    return FAILED;
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
