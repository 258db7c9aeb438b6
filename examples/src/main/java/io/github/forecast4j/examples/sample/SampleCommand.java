package io.github.forecast4j.examples.sample;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program {@code sample}: writes the generated data into a folder. */
@Command(
    name = "sample",
    description = "Write the generated sample data in the layout of CESNET-TimeSeries24.",
    mixinStandardHelpOptions = true)
public final class SampleCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "data/sample",
      description = "Folder to write to (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("data", "sample");

  /** A command with its defaults. */
  public SampleCommand() {}

  @Override
  public void run() {
    SampleData.write(folder);
    spec.commandLine().getOut().println("Wrote the sample to " + folder);
  }
}
