package io.github.forecast4j;

import io.github.forecast4j.archive.ArchiveException;
import io.github.forecast4j.model.Epoch;
import io.github.forecast4j.model.TrainingRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes trainings of what {@link TrainingsWriter} described. */
final class TrainingsReader {

  private static final int MOST = Integer.MAX_VALUE;

  private final Contents contents;

  /** A reader that takes tensors from the contents of a file. */
  TrainingsReader(Contents contents) {
    this.contents = contents;
  }

  /** The trainings of a file, oldest first. */
  List<Provenance> trainings(List<Fields> descriptions) {
    List<Provenance> trainings = new ArrayList<>();
    for (Fields fields : descriptions) {
      trainings.add(
          new Provenance(
              fields.text("library"),
              fields.text("model"),
              fields.textMap("hyperparameters"),
              fields.whole("seed"),
              data(fields.object("data")),
              training(trainings.size(), fields.object("training")),
              report(fields.object("report"))));
    }
    return trainings;
  }

  private static DataSource data(Fields fields) {
    return new DataSource(
        fields.count("series", MOST),
        fields.whole("rows"),
        fields.text("first"),
        fields.text("last"),
        fields.text("sha256"));
  }

  private TrainingRecord training(int number, Fields fields) {
    int epochs = fields.count("epochs", MOST);
    return new TrainingRecord(
        epochs == 0 ? List.of() : epochs(TrainingsWriter.epochs(number), epochs),
        fields.count("best_epoch", MOST),
        fields.text("engine"),
        Duration.parse(fields.text("time")));
  }

  private List<Epoch> epochs(String name, int count) {
    double[] values = contents.doubles(name, count, Contents.ANY);
    int columns = values.length / count;
    if (columns != TrainingsWriter.COLUMNS && columns != TrainingsWriter.COLUMNS + 1) {
      throw new ArchiveException(
          "tensor '%s' must have %d or %d columns, was %d"
              .formatted(name, TrainingsWriter.COLUMNS, TrainingsWriter.COLUMNS + 1, columns));
    }
    List<Epoch> epochs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = i * columns;
      epochs.add(
          new Epoch(
              i + 1,
              (int) values[at],
              values[at + 1],
              columns > TrainingsWriter.COLUMNS ? values[at + TrainingsWriter.COLUMNS] : Double.NaN,
              values[at + 2],
              (int) values[at + 3],
              Duration.ofNanos((long) values[at + 4])));
    }
    return epochs;
  }

  private static FitReport report(Fields fields) {
    return new FitReport(
        fields.count("training_windows", MOST),
        fields.count("validation_windows", MOST),
        fields.count("windows_left_out", MOST),
        fields.objects("validation").stream().map(TrainingsReader::score).toList(),
        fields.textMap("series_left_out"));
  }

  private static ValidationScore score(Fields fields) {
    return new ValidationScore(
        fields.text("series"),
        fields.text("target"),
        fields.realMap("scores"),
        fields.realMap("last_value"),
        fields.has("seasonal") ? fields.realMap("seasonal") : Map.of());
  }
}
