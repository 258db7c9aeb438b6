package io.github.forecast4j.examples.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A comparison as a page to be read in a browser: one file, which needs no network.
 *
 * @param summary what it comes to
 * @param models the models, best first
 * @param datasets the series in order, at least one
 * @param making how it came about
 */
public record ReportPage(
    Summary summary, List<ModelEntry> models, List<Dataset> datasets, Making making) {

  /** The numbers that all views may take together, some seven bytes each. */
  private static final double MOST_NUMBERS = 300_000;

  /**
   * What a comparison comes to.
   *
   * @param protocol the protocol's name
   * @param subject what was forecast of what
   * @param verdict in a sentence
   * @param remarks what a reader must know to read the numbers right, a sentence each
   */
  public record Summary(String protocol, String subject, String verdict, List<String> remarks) {

    /** Copies the list. */
    public Summary {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * How a comparison came about.
   *
   * @param setting rows, parts and scale
   * @param circumstances versions, seeds, duration
   * @param command the line that makes it again
   */
  public record Making(List<Fact> setting, List<Fact> circumstances, String command) {

    /** Copies the lists. */
    public Making {
      setting = List.copyOf(setting);
      circumstances = List.copyOf(circumstances);
    }
  }

  /** Copies the lists. */
  public ReportPage {
    models = List.copyOf(models);
    datasets = List.copyOf(datasets);
  }

  /** Writes the file. */
  public void write(Path file) throws IOException {
    Files.writeString(file, new PageHtml(this).text(), StandardCharsets.UTF_8);
  }

  /** What scripts draw, as JSON that may stand in a script element. */
  String data() {
    double share = share();
    return Json.object(
        json ->
            json.objects("models", models, model -> model.write(json))
                .objects("datasets", datasets, dataset -> dataset.write(json, share)));
  }

  /** The share of the rows that can be drawn; 1 and more is all. */
  private double share() {
    double left = MOST_NUMBERS - datasets.stream().mapToLong(Dataset::fixedSize).sum();
    return Math.max(0, left) / datasets.stream().mapToLong(Dataset::size).sum();
  }
}
