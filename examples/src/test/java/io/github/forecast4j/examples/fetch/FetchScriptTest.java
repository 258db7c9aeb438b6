package io.github.forecast4j.examples.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The tests need what the script needs, and are skipped where that is missing. */
@DisabledOnOs(OS.WINDOWS)
class FetchScriptTest {

  private static final Path SCRIPT = Path.of("..", "data", "fetch-cesnet.sh").toAbsolutePath();
  private static final String HOLIDAYS = "weekends_and_holidays.csv";

  @TempDir private Path folder;
  private FakeRecord record;

  @BeforeEach
  void publish() throws Exception {
    assumeThat(List.of("bash", "curl", "tar", "awk", "md5sum", "jq", "python3"))
        .allMatch(tool -> program(tool) != null);
    record =
        new FakeRecord()
            .with("times.tar.gz", archive("times/times_1_day.csv", "id_time,time\n0,Mon\n1,Tue\n"))
            .with(HOLIDAYS, "Date,Type\n2023-10-14,Weekend\n".getBytes(UTF_8))
            .with("ip_addresses_sample.tar.gz", addresses())
            .with(
                "institutions.tar.gz",
                archive("institutions/agg_1_day/0.csv", "id_time,n\n0,5\n1,6\n"));
  }

  @AfterEach
  void withdraw() {
    if (record != null) {
      record.close();
    }
  }

  @Test
  void script_withoutNames_arrangesTheSmallestSet() throws Exception {
    Run run = fetch();

    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(out("institution-0-daily.csv")).hasContent("id_time,n,time\n0,5,Mon\n1,6,Tue\n");
    assertThat(out("ip-daily/103.csv")).hasContent("id_time,n\n0,1\n");
    assertThat(out("ip-hourly/1580.csv")).exists();
    assertThat(out("ip-10min/122.csv")).exists();
    assertThat(out("times/times_1_day.csv")).exists();
    assertThat(out("times/" + HOLIDAYS)).exists();
    assertThat(run.output()).contains("ip-daily/: 1 of 74 addresses", "Scientific", "CC BY 4.0");
  }

  @Test
  void script_forASecondTime_downloadsNothing() throws Exception {
    fetch();
    int before = record.ranges().size();

    Run run = fetch();

    assertThat(run.exit()).isZero();
    assertThat(record.ranges()).hasSize(before);
    assertThat(run.output()).contains("times.tar.gz: here already");
  }

  @Test
  void script_withOneName_fetchesOnlyThat() throws Exception {
    Run run = fetch(HOLIDAYS);

    assertThat(run.exit()).isZero();
    assertThat(out("times/" + HOLIDAYS)).exists();
    assertThat(out("institution-0-daily.csv")).doesNotExist();
  }

  @Test
  void script_withAWrongChecksum_refusesAndRemoves() throws Exception {
    record.withWrongChecksum(HOLIDAYS);

    Run run = fetch(HOLIDAYS);

    assertThat(run.exit()).isNotZero();
    assertThat(run.output()).contains(HOLIDAYS, "000000", "removed");
    assertThat(out("download")).isEmptyDirectory();
    assertThat(out("times")).doesNotExist();
  }

  @Test
  void script_withANameThatIsNotThere_saysWhatThereIs() throws Exception {
    Run run = fetch("nothing.tar.gz");

    assertThat(run.exit()).isNotZero();
    assertThat(run.output()).contains("no file nothing.tar.gz", "times.tar.gz", HOLIDAYS);
    assertThat(record.ranges()).isEmpty();
  }

  @Test
  void script_afterACutOff_goesOnWhereItStopped() throws Exception {
    Files.createDirectories(out("download"));
    Files.writeString(out("download/" + HOLIDAYS + ".part"), "Date,Type\n");

    Run run = fetch(HOLIDAYS);

    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(record.ranges()).containsExactly("bytes=10-");
    assertThat(out("times/" + HOLIDAYS)).hasContent("Date,Type\n2023-10-14,Weekend\n");
  }

  @Test
  void script_afterACompleteDownloadThatWasNotChecked_checksIt() throws Exception {
    Files.createDirectories(out("download"));
    Files.writeString(out("download/" + HOLIDAYS + ".part"), "Date,Type\n2023-10-14,WEEKEND\n");

    Run run = fetch(HOLIDAYS);

    assertThat(run.exit()).isNotZero();
    assertThat(run.output()).contains("removed");
    assertThat(out("download")).isEmptyDirectory();
  }

  @Test
  void script_withoutJq_readsTheListingWithPython() throws Exception {
    Path tools = toolsWithout("jq");

    Run run = run(tools, "--record-url", record.url(), "--list");

    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output()).contains(HOLIDAYS);
  }

  @Test
  void script_withoutJqAndPython_saysWhatToInstall() throws Exception {
    Path tools = toolsWithout("jq", "python3");

    Run run = run(tools, "--record-url", record.url(), "--list");

    assertThat(run.exit()).isNotZero();
    assertThat(run.output()).contains("jq or python3 is missing", "apt-get install jq");
  }

  @Test
  void script_askedForAList_showsNamesAndSizes() throws Exception {
    Run run = fetch("--list");

    assertThat(run.exit()).isZero();
    assertThat(run.output()).contains("29  " + HOLIDAYS).contains("institutions.tar.gz");
    assertThat(folder.resolve("cesnet")).doesNotExist();
  }

  @Test
  void script_withoutARecord_saysWhereItLooked() throws Exception {
    String url = record.url();
    record.close();

    Run run = fetch();

    assertThat(run.exit()).isNotZero();
    assertThat(run.output()).contains("cannot read the record at " + url);
  }

  private record Run(int exit, String output) {}

  private Run fetch(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("--record-url", record.url(), "--out", "cesnet"));
    all.addAll(Arrays.asList(arguments));
    return run(Path.of(System.getenv("PATH")), all.toArray(String[]::new));
  }

  private Run run(Path searched, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/bash", SCRIPT.toString()));
    command.addAll(Arrays.asList(arguments));
    return start(searched.toString(), command);
  }

  private Run start(String path, List<String> command) throws Exception {
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("PATH", path);
    builder.environment().put("no_proxy", "localhost");
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(output));
  }

  /** A folder with the tools the script may use, but without some of them. */
  private Path toolsWithout(String... missing) throws IOException {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : List.of("curl", "tar", "awk", "md5sum", "jq", "python3", "cut", "cat")) {
      if (!Arrays.asList(missing).contains(tool)) {
        Path stand = Files.writeString(tools.resolve(tool), standFor(program(tool)));
        assertThat(stand.toFile().setExecutable(true)).isTrue();
      }
    }
    return tools;
  }

  private static String standFor(Path program) {
    return "#!/bin/sh\nPATH='%s' exec '%s' \"$@\"\n".formatted(System.getenv("PATH"), program);
  }

  private static Path program(String name) {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  private Path out(String file) {
    return folder.resolve("cesnet").resolve(file);
  }

  private byte[] archive(String name, String content) throws Exception {
    Path root = Files.createTempDirectory(folder, "archive");
    write(root, name, content);
    return packed(root);
  }

  private byte[] addresses() throws Exception {
    Path root = Files.createTempDirectory(folder, "archive");
    for (String name : List.of("agg_1_day/103", "agg_1_hour/1580", "agg_10_minutes/122")) {
      write(root, "ip_addresses_sample/" + name + ".csv", "id_time,n\n0,1\n");
    }
    return packed(root);
  }

  private static void write(Path root, String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private byte[] packed(Path root) throws Exception {
    Path archive = folder.resolve("archive.tar.gz");
    Run run =
        start(
            System.getenv("PATH"),
            List.of("tar", "-czf", archive.toString(), "-C", root.toString(), "."));
    assertThat(run.exit()).as(run.output()).isZero();
    return Files.readAllBytes(archive);
  }
}
