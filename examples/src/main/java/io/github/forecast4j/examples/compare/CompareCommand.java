package io.github.forecast4j.examples.compare;

import io.github.forecast4j.Forecaster;
import io.github.forecast4j.ForecasterBuilder;
import io.github.forecast4j.examples.compare.CesnetFolder.Sampling;
import io.github.forecast4j.examples.compare.Task.Steps;
import io.github.forecast4j.examples.input.Destination;
import io.github.forecast4j.examples.input.EncodingOptions;
import io.github.forecast4j.examples.input.Filling;
import io.github.forecast4j.examples.input.HolidayFile;
import io.github.forecast4j.examples.input.ModelOptions;
import io.github.forecast4j.examples.input.Options;
import io.github.forecast4j.examples.input.Quoted;
import io.github.forecast4j.examples.input.SeriesOptions;
import io.github.forecast4j.examples.picture.Pictures;
import io.github.forecast4j.network.Kernels;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares models on the same rows, by a protocol on a folder of data or on a user's own files. */
@Command(
    name = "compare",
    description = "Compares models on the same rows, beside the plain baselines.",
    mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {

  private static final List<String> DEFAULT_PROTOCOLS = List.of("S", "D1");
  private static final List<String> IN_ORDER =
      List.of(
          "last-value",
          "seasonal",
          "drift",
          "mean",
          "ridge",
          "lstm",
          "gru-fcn",
          "mlp",
          "ensemble",
          "lstm-original",
          "gru-fcn-original");
  private static final String ORIGINAL = "-original";

  private final PrintStream out;
  private final PrintStream progress;

  @Option(
      names = "--protocol",
      split = ",",
      converter = Quoted.Name.class,
      paramLabel = "NAME",
      description =
          "S, D1, D2, H, H24 or M, on the folder that --data names; several each get a folder in"
              + " --out. Default: S,D1.")
  private List<String> protocols = List.of();

  @Option(names = "--data", paramLabel = "DIR", description = "A folder like data/sample.")
  private Path data = Path.of("data", "sample");

  @Option(
      names = "--csv",
      split = ",",
      converter = Quoted.File.class,
      paramLabel = "FILE",
      description = "Files of your own instead of a protocol: one model per file.")
  private List<Path> files = List.of();

  @Option(
      names = "--split",
      split = ",",
      paramLabel = "SHARE",
      description =
          "With --csv: shares of the windows to learn from, to choose by, to judge by."
              + " Default: 0.70,0.10,0.20.")
  private List<Double> shares = List.of(.70, .10, .20);

  @Option(names = "--window", paramLabel = "STEPS", description = "Default: the protocol's, or 24.")
  private @Nullable Integer window;

  @Option(names = "--horizon", paramLabel = "STEPS", description = "Default: the protocol's, or 1.")
  private @Nullable Integer horizon;

  @Option(
      names = "--models",
      split = ",",
      converter = Quoted.Name.class,
      paramLabel = "NAME",
      description = "Default: all; without the originals, except for S.")
  private List<String> names = List.of();

  @Option(names = "--seeds", paramLabel = "N", description = "Seeds 1 to N. Default: 1.")
  private int seeds = 1;

  @Option(
      names = "--stride",
      paramLabel = "K",
      description =
          "Networks learn from every K-th training window, which long series can spare."
              + " Default: ${DEFAULT-VALUE}.")
  private int stride = ForecasterBuilder.DEFAULT_STRIDE;

  @Option(
      names = "--folds",
      paramLabel = "K",
      description =
          "Judge on K rolling origins before the test part instead of on it, to choose settings"
              + " without having seen it.")
  private int folds;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where reports go.")
  private Path folder = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final SeriesOptions series = new SeriesOptions();
  @Mixin private final EncodingOptions encoding = new EncodingOptions();
  @Mixin private final ModelOptions models = new ModelOptions();

  /**
   * The command.
   *
   * @param out where tables go
   * @param progress where progress goes
   */
  public CompareCommand(PrintStream out, PrintStream progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Integer call() throws IOException {
    progress.println("Kernels: " + Kernels.fastest());
    require("--seeds", seeds, 1);
    require("--stride", stride, 1);
    require("--folds", folds, 0);
    encoding.apply(Forecaster.builder());
    List<Plan> plans = new ArrayList<>();
    for (Protocol protocol : chosen()) {
      plans.add(plan(folds > 0 ? new InnerFolds(protocol, folds) : protocol));
    }
    // Before hours of training, not after them.
    Destination.makeFolder(folder);
    for (Plan plan : plans) {
      plan.contest().requireFit(plan.lessons());
    }
    for (Plan plan : plans) {
      compare(plan, plans.size() == 1 ? folder : folder.resolve(plan.protocol().name()));
    }
    return 0;
  }

  private static void require(String option, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s must be >= %d, was %d".formatted(option, least, value));
    }
  }

  private List<Protocol> chosen() {
    if (!protocols.isEmpty() && !files.isEmpty()) {
      throw new IllegalArgumentException("--protocol and --csv exclude each other; give one");
    }
    if (!files.isEmpty()) {
      return List.of(fileProtocol());
    }
    requireNothingOfFiles();
    List<Protocol> chosen = new ArrayList<>();
    for (String name : protocols.isEmpty() ? DEFAULT_PROTOCOLS : protocols) {
      chosen.add(protocol(name, new CesnetFolder(data)));
    }
    return chosen;
  }

  /** A protocol says itself how files are read, and what of them is judged. */
  private void requireNothingOfFiles() {
    Set<String> ofFiles = Options.of(series);
    ofFiles.remove("--holidays");
    ofFiles.add("--split");
    Options.refuse(spec, ofFiles, "%s go with --csv; leave them away");
  }

  private Protocol protocol(String name, CesnetFolder from) {
    return switch (name) {
      case "S" -> new OriginalProtocol(from, steps(OriginalProtocol.DEFAULT_STEPS));
      case "D1" -> new DailyProtocol(from, steps(DailyProtocol.DEFAULT_STEPS));
      case "D2" -> new GroupProtocol(from, steps(GroupProtocol.DEFAULT_STEPS));
      case "H" -> addresses(name, Sampling.HOURLY, AddressProtocol.HOURLY_STEPS);
      case "H24" -> addresses(name, Sampling.HOURLY, AddressProtocol.HOURLY_DAY_STEPS);
      case "M" -> addresses(name, Sampling.TEN_MINUTES, AddressProtocol.TEN_MINUTE_STEPS);
      default ->
          throw new IllegalArgumentException(
              "--protocol is S, D1, D2, H, H24 or M, was '" + name + "'");
    };
  }

  private Protocol addresses(String name, Sampling sampling, Steps defaults) {
    return new AddressProtocol(name, new CesnetFolder(data), sampling, steps(defaults));
  }

  private Protocol fileProtocol() {
    boolean sane = shares.size() == 3 && shares.stream().allMatch(share -> share >= 0);
    if (!sane || Math.abs(shares.stream().mapToDouble(s -> s).sum() - 1) > 1e-6) {
      throw new IllegalArgumentException(
          "--split needs three shares >= 0 that sum to 1, like 0.70,0.10,0.20, was " + shares);
    }
    requireDistinctFiles();
    return new FileProtocol(
        files,
        series,
        steps(FileProtocol.DEFAULT_STEPS),
        new Split.Shares(shares.get(0), shares.get(1)));
  }

  private void requireDistinctFiles() {
    long places = files.stream().map(f -> f.toAbsolutePath().normalize()).distinct().count();
    if (places < files.size()) {
      throw new IllegalArgumentException("--csv must name each file once, was " + files);
    }
  }

  private Steps steps(Steps defaults) {
    return new Steps(
        window == null ? defaults.window() : window,
        horizon == null ? defaults.horizon() : horizon);
  }

  /** What is to be run: the models of a protocol, and its series. */
  private record Plan(Protocol protocol, Contest contest, List<Lesson> lessons) {}

  private Plan plan(Protocol protocol) throws IOException {
    Set<LocalDate> holidays = encoding.holidays(holidays());
    List<Contender> contenders =
        models.find(names(protocol)).stream()
            .map(model -> new Contender(model, holidays, encoding, stride, !names.isEmpty()))
            .toList();
    Contest contest = new Contest(contenders, seeds, protocol.outage(), progress);
    return new Plan(protocol, contest, protocol.lessons());
  }

  private void compare(Plan plan, Path to) throws IOException {
    Occasion occasion = new Occasion(arguments(), Instant.now());
    Contest contest = plan.contest();
    for (Lesson lesson : plan.lessons()) {
      introduce(plan.protocol(), lesson);
      contest.run(lesson);
    }
    new Report(plan.protocol().name(), contest, occasion).write(to);
    out.println();
    out.print(ComparisonTable.of(contest.results()));
    out.println();
    out.println(Verdict.of(contest.results()));
    contest.remarks().forEach(out::println);
    Pictures.obstacle().ifPresent(why -> out.println("No pictures: " + why));
    out.println("Report: " + to.resolve(Report.PAGE).toAbsolutePath().normalize());
  }

  /** What the user typed after the program's name. */
  private List<String> arguments() {
    return spec.root().commandLine().getParseResult().originalArgs();
  }

  private void introduce(Protocol protocol, Lesson lesson) {
    Task.Subject subject = lesson.example().subject();
    progress.printf(
        "%n%s: %s%s, window %d, horizon %d, %s to %s; %d windows to learn from, %d to choose by, %d to"
            + " judge by%n",
        protocol.name(),
        lesson.name(),
        lesson.grouped() ? " as one group" : "",
        subject.steps().window(),
        subject.steps().horizon(),
        subject.inputs().size() == 1 ? subject.inputs() : subject.inputs().size() + " channels",
        subject.targetsInShort(),
        lesson.sum(task -> task.split().training()),
        lesson.sum(task -> task.split().validation()),
        lesson.sum(task -> task.test().count()));
    if (lesson.choosesBlindly()) {
      progress.println("There are no windows to choose by: networks run all their epochs.");
    }
    if (stride > 1) {
      progress.printf("Networks learn from one of %d training windows in each epoch.%n", stride);
    }
    lesson.tasks().stream()
        .map(Task::filling)
        .reduce(Filling.NONE, Filling::plus)
        .told()
        .ifPresent(progress::println);
    int invented = lesson.sum(task -> task.filledToJudge().rows());
    if (invented > 0) {
      progress.printf("%,d of them are judged by as if they had happened.%n", invented);
    }
    int leftOut = lesson.sum(Task::windowsLeftOut);
    if (leftOut > 0) {
      progress.printf("%d windows over gaps are left out.%n", leftOut);
    }
    if (lesson.example().raw().grid().timeStep().isEmpty()) {
      progress.println("There are no time stamps: the calendar is off.");
    }
  }

  private List<String> names(Protocol protocol) {
    if (!names.isEmpty()) {
      return names;
    }
    boolean withOriginals = protocol.name().equals(OriginalProtocol.NAME);
    return models.names(IN_ORDER).stream()
        .filter(name -> withOriginals || !name.endsWith(ORIGINAL))
        .toList();
  }

  private Set<LocalDate> holidays() throws IOException {
    Path list = new CesnetFolder(data).holidays();
    return files.isEmpty() && !series.namesHolidays() && Files.isRegularFile(list)
        ? HolidayFile.read(list)
        : series.holidays();
  }
}
