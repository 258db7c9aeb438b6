package io.github.forecast4j;

import static io.github.forecast4j.ForecasterWriter.object;

import io.github.forecast4j.archive.Tensor;
import io.github.forecast4j.model.Epoch;
import io.github.forecast4j.model.TrainingRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Describes trainings for a file: as JSON, their epochs as tensors. {@link TrainingsReader} is the
 * way back.
 */
final class TrainingsWriter {

  /** The numbers of an epoch; a validation loss comes after them. */
  static final int COLUMNS = 5;

  private final Map<String, Tensor> tensors;

  /** A writer that adds tensors to some. */
  TrainingsWriter(Map<String, Tensor> tensors) {
    this.tensors = tensors;
  }

  /** The name of the tensor of a training's epochs, shape (epochs, 5 or 6). */
  static String epochs(int training) {
    return "training." + training + ".epochs";
  }

  /** The descriptions of trainings, oldest first. */
  List<Map<String, Object>> describe(List<Provenance> history) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      List<Epoch> epochs = history.get(i).training().epochs();
      if (!epochs.isEmpty()) {
        tensors.put(epochs(i), epochs(epochs));
      }
      all.add(describe(history.get(i)));
    }
    return all;
  }

  private static Map<String, Object> describe(Provenance of) {
    return object(
        "library", of.library(),
        "model", of.model(),
        "hyperparameters", of.hyperparameters(),
        "seed", of.seed(),
        "data", data(of.data()),
        "training", training(of.training()),
        "report", report(of.report()));
  }

  private static Map<String, Object> data(DataSource data) {
    return object(
        "series", data.series(),
        "rows", data.rows(),
        "first", data.first(),
        "last", data.last(),
        "sha256", data.sha256());
  }

  private static Map<String, Object> training(TrainingRecord record) {
    return object(
        "engine", record.engine(),
        "epochs", record.epochs().size(),
        "best_epoch", record.bestEpoch(),
        "time", record.time().toString());
  }

  private static Map<String, Object> report(FitReport report) {
    return object(
        "training_windows", report.trainingWindows(),
        "validation_windows", report.validationWindows(),
        "windows_left_out", report.windowsLeftOut(),
        "series_left_out", report.seriesLeftOut(),
        "validation", report.validation().stream().map(TrainingsWriter::score).toList());
  }

  private static Map<String, Object> score(ValidationScore score) {
    return object(
        "series", score.series(),
        "target", score.target(),
        "scores", score.scores(),
        "last_value", score.lastValue(),
        "seasonal", score.seasonal());
  }

  /** Limit, loss, rate, windows, nanoseconds; then the validation loss, if all epochs have one. */
  private static Tensor epochs(List<Epoch> epochs) {
    boolean validated = epochs.stream().allMatch(e -> Double.isFinite(e.validationLoss()));
    int columns = validated ? COLUMNS + 1 : COLUMNS;
    double[] values = new double[epochs.size() * columns];
    for (int i = 0; i < epochs.size(); i++) {
      Epoch epoch = epochs.get(i);
      int at = i * columns;
      values[at] = epoch.limit();
      values[at + 1] = epoch.trainingLoss();
      values[at + 2] = epoch.learningRate();
      values[at + 3] = epoch.windows();
      values[at + 4] = epoch.elapsed().toNanos();
      if (validated) {
        values[at + COLUMNS] = epoch.validationLoss();
      }
    }
    return Tensor.of(values, epochs.size(), columns);
  }
}
