package io.github.forecast4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.examples.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed wrong is told before anything is trained, in the words of the command line. */
class CommandLineTest {

  @TempDir Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private Outcome compare(String... more) {
    Stream<String> task =
        Stream.of("compare", "--csv=" + Programs.DAYS, "--targets=n_bytes", "--out=" + folder);
    return Programs.run(Stream.concat(task, Stream.of(more)).toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--models=ridge,ridge | each model is named once",
        "--models=ridge --calendar=foo | --calendar is one of",
        "--models=ridge --engine=foo | --engine is mxnet or pytorch",
        "--models=ridge --set=dropout=0.1 | --set is for networks",
        "--models=ridge --folds=-1 | --folds must be >= 0, was -1",
        "--models=ridge --seeds=0 | --seeds must be >= 1, was 0",
        "--models=ridge --split=0.5,-0.2,0.7 | three shares >= 0",
        "--models=ridge --split=NaN,0.5,0.5 | three shares >= 0",
        "--models=ridge --start=2024-01-01 --step=P1D | --start is a time with an offset",
        "--models=ridge --start=2024-01-01T00:00:00Z | --start goes with --step",
        "--models=ridge --holidays=nowhere.csv | there is no file of holidays nowhere.csv",
        "--models=ridge --epoch=days | --epoch is one of [seconds",
        "--models=ridge --time-pattern=b] | a pattern of time stamps is like dd.MM.yyyy HH:mm",
        "--models=lstm --set=units=x | 'units' of lstm cannot be 'x': it takes a number",
      })
  void wrongOption_isToldByName(String options, String words) {
    Outcome outcome = compare(options.split(" "));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.progress()).contains("error: ", words).doesNotContain("RMSE", "\tat ");
  }

  @Test
  void optionsOfFiles_areRefusedBesideAProtocol() {
    Outcome outcome =
        Programs.run(
            "compare",
            "--protocol=S",
            "--data=" + Programs.SAMPLE,
            "--models=mean",
            "--gaps=zero",
            "--split=0.5,0.2,0.3",
            "--out=" + folder);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.progress()).contains("[--gaps, --split] go with --csv");
  }

  @Test
  void placeThatCannotBeWritten_isToldBeforeTheWork() throws IOException {
    Path taken = file("taken", "text");
    for (Outcome outcome :
        new Outcome[] {
          Programs.run("compare", "--csv=" + Programs.DAYS, "--models=mean", "--out=" + taken),
          Programs.onSample("train", "ridge", "--save=" + folder.resolve("no/x.forecaster")),
          Programs.onSample("forecast", "ridge", "--out=" + folder.resolve("no/x.csv")),
        }) {
      assertThat(outcome.exitCode()).isNotZero();
      assertThat(outcome.progress()).contains("folder").doesNotContain("windows", "\tat ");
    }
  }

  @Test
  void savedForecaster_takesNoOtherRecipe() {
    Path saved = folder.resolve("ridge.forecaster");
    Programs.onSample("train", "ridge", "--save=" + saved);

    Outcome outcome =
        Programs.run(
            "forecast",
            "--csv=" + Programs.DAYS,
            "--file=" + saved,
            "--non-negative=n_bytes",
            "--window=30");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.progress()).contains("leave [--non-negative, --window] away");
  }

  @Test
  void inspect_namesTheScaler() {
    Path saved = folder.resolve("mean.forecaster");
    Programs.onSample("train", "mean", "--save=" + saved, "--scaler=robust");

    assertThat(Programs.run("inspect", saved.toString()).out()).containsPattern("scaler +robust");
  }

  @Test
  void remedies_nameOptions() throws IOException {
    Path twice =
        file(
            "twice.csv",
            "time,x",
            "2024-10-27 02:00,1",
            "2024-10-27 02:30,2",
            "2024-10-27 02:00,3");
    Path gap = file("gap.csv", "id,x", "1,1", "2,2", "3,3", "4,4", "5,5", "6,");

    assertThat(Programs.run("forecast", "--csv=" + twice).progress()).contains("zone by --zone");
    assertThat(Programs.run("forecast", "--csv=" + gap, "--window=2", "--model=mean").progress())
        .contains("fill it by --gaps");
  }

  @Test
  void scalerOfAComparison_isThatOfATraining() throws IOException {
    Path series =
        file(
            "negative.csv",
            Stream.concat(
                    Stream.of("id,x"),
                    Stream.iterate(0, i -> i + 1).limit(60).map(i -> i + "," + (i % 7 - 50)))
                .toArray(String[]::new));
    String[] network = {"--scaler=log1p/min-max", "--set=epochs=1", "--window=5"};

    Outcome compared =
        Programs.run(
            Stream.concat(
                    Stream.of("compare", "--csv=" + series, "--models=mlp", "--out=" + folder),
                    Stream.of(network))
                .toArray(String[]::new));
    Outcome trained =
        Programs.run(
            Stream.concat(
                    Stream.of("forecast", "--csv=" + series, "--model=mlp"), Stream.of(network))
                .toArray(String[]::new));

    assertThat(compared.progress()).contains("log1p needs values > -1");
    assertThat(trained.progress()).contains("log1p needs values > -1");
  }

  @Test
  void nameWithComma_isTypedInQuotes() throws IOException {
    Path series = file("comma.csv", "id,\"a,b\",c", "1,4,1", "2,5,1", "3,6,1", "4,7,1", "5,8,1");

    Outcome outcome =
        Programs.run(
            "forecast",
            "--csv=" + series,
            "--targets=\"a,b\",c",
            "--model=last-value",
            "--window=2");

    assertThat(outcome.out()).contains("id,\"a,b\",c").contains("6,8.0,1.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "\"a,b\" | id,\"a,b\"",
        "c, \"a,b\" | id,c,\"a,b\"",
        "\"c\" | id,c",
        "d \"e\" | id,d \"e\"",
        "\"d \"\"e\"\"\",c | id,d \"e\",c",
      })
  void names_areTypedAsInCsv(String typed, String header) throws IOException {
    String[] rows = {"id,\"a,b\",c,\"d \"\"e\"\"\"", "1,4,1,1", "2,5,1,1", "3,6,1,1", "4,7,1,1"};
    Path series = file("comma.csv", rows);

    Outcome outcome =
        Programs.run(
            "forecast", "--csv=" + series, "--targets", typed, "--model=last-value", "--window=2");

    assertThat(outcome.out().replace("\"d \"\"e\"\"\"", "d \"e\"")).startsWith(header);
  }

  @Test
  void modelsAndFiles_areParsedTheSameWay() throws IOException {
    Path series = file("a,b.csv", seasons(90));

    Outcome outcome =
        Programs.run(
            "compare",
            "--csv=\"" + series + "\"",
            "--models=mean, last-value",
            "--window=5",
            "--out=" + folder);

    assertThat(outcome.exitCode()).as(outcome.progress()).isZero();
    assertThat(ComparisonReport.read(folder).results())
        .extracting(result -> result.get("series"))
        .containsOnly("a,b");
  }

  @Test
  void sameFileTwice_isRefused() throws IOException {
    Path series = file("a.csv", seasons(90));
    String again = folder + "/./a.csv";

    Outcome outcome =
        Programs.run(
            "compare", "--csv=" + series + "," + again, "--models=mean", "--out=" + folder);

    assertThat(outcome.progress()).contains("--csv must name each file once", again);
  }

  @Test
  void sameChannelTwice_isRefused() {
    Outcome outcome = compare("--targets=n_bytes", "--models=mean");

    assertThat(outcome.progress())
        .contains("error: --targets must name each channel once, was [n_bytes, n_bytes]");
  }

  @Test
  void tooFewWindows_sayWhatToDo() throws IOException {
    Path series = file("a.csv", seasons(20));

    Outcome outcome =
        Programs.run("compare", "--csv=" + series, "--models=mean", "--out=" + folder);

    assertThat(outcome.progress())
        .contains("of 0 windows without a gap in 20 rows", "--gaps", "--window", "--split");
  }

  @Test
  void channelWithoutAValue_isToldByName() throws IOException {
    Path series = file("a.csv", "id,x,y", "1,1,", "2,2,", "3,3,", "4,4,", "5,5,", "6,6,");

    Outcome outcome =
        Programs.run(
            "compare", "--csv=" + series, "--models=mean", "--window=1", "--out=" + folder);

    assertThat(outcome.progress()).contains("error: a: channel 'y' has no value; leave it out of");
  }

  @Test
  void markThatIsNotClear_isAskedForOnce() throws IOException {
    Path series = file("a.csv", "id,x", "1,\"1,000\"", "2,\"2,000\"");

    Outcome outcome =
        Programs.run("compare", "--csv=" + series, "--models=mean", "--out=" + folder);

    assertThat(outcome.progress()).contains("say which by --decimal" + System.lineSeparator());
  }

  @Test
  void manyTargets_areCountedInsteadOfListed() throws IOException {
    String header = IntStream.range(0, 40).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = "1" + ",2".repeat(39);
    Path series =
        file(
            "a.csv",
            Stream.concat(Stream.of(header), Stream.generate(() -> row).limit(30))
                .toArray(String[]::new));

    Outcome outcome =
        Programs.run(
            "compare", "--csv=" + series, "--models=mean", "--window=1", "--out=" + folder);

    assertThat(outcome.progress()).contains("40 channels to c0, c1, c2 and 37 more;");
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("<title>csv: c0, c1, c2 and 37 more of a");
  }

  @ParameterizedTest
  @CsvSource({"--window=abc", "--zone=Nowhere/Land", "--modles=ridge"})
  void wordThatIsNoValueOrOption_isToldInAFewLines(String wrong) {
    Outcome outcome = compare(wrong);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.progress().lines().toList())
        .hasSizeLessThan(5)
        .first()
        .asString()
        .startsWith("error: ")
        .contains(wrong.substring(wrong.indexOf('=') + 1));
    assertThat(outcome.progress()).contains("forecast-examples compare --help");
  }

  @Test
  void nothingTyped_listsTheCommands() {
    Outcome outcome = Programs.run();

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.progress()).contains("compare ", "forecast ", "error: ");
  }

  private static String[] seasons(int rows) {
    return Stream.concat(
            Stream.of("id,x"), Stream.iterate(0, i -> i + 1).limit(rows).map(i -> i + "," + i % 7))
        .toArray(String[]::new);
  }

  @Test
  void filesOfOneName_areToldApart() throws IOException {
    Files.createDirectory(folder.resolve("other"));
    String[] rows =
        Stream.concat(
                Stream.of("id,x"),
                Stream.iterate(0, i -> i + 1).limit(90).map(i -> i + "," + i % 7))
            .toArray(String[]::new);
    Path one = file("a.csv", rows);
    Path other = file("other/a.csv", rows);

    Programs.run(
        "compare", "--csv=" + one + "," + other, "--models=mean", "--window=5", "--out=" + folder);

    assertThat(ComparisonReport.read(folder).results())
        .extracting(result -> result.get("series"))
        .containsExactly(one.toString(), other.toString());
  }
}
