package io.github.forecast4j.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SampleCommandTest {

  @TempDir private Path folder;

  @Test
  void command_withAFolder_writesTheSampleThere() {
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new SampleCommand()).setOut(new PrintWriter(out));

    int exit = command.execute("--out", folder.resolve("new").toString());

    assertThat(exit).isZero();
    assertThat(out.toString()).contains(folder.resolve("new").toString());
    assertThat(folder.resolve("new/institution-0-daily.csv")).exists();
  }

  @Test
  void command_withAFileWhereTheFolderShouldBe_fails() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    StringWriter err = new StringWriter();
    CommandLine command = new CommandLine(new SampleCommand()).setErr(new PrintWriter(err));

    int exit = command.execute("--out", file.toString());

    assertThat(exit).isNotZero();
    assertThat(err.toString()).contains("cannot write");
  }
}
