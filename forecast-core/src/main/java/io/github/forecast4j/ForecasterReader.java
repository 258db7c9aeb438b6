package io.github.forecast4j;

import io.github.forecast4j.archive.Archive;
import io.github.forecast4j.archive.ArchiveException;
import io.github.forecast4j.encode.Bounds;
import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.metric.Metric;
import io.github.forecast4j.metric.MetricCatalog;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingListener;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.network.Kernels;
import io.github.forecast4j.network.Shape;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeStep;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Turns an archive back into the forecaster that {@link ForecasterWriter} put there. */
final class ForecasterReader {

  private final Contents contents;
  private final UnaryOperator<TrainedNetwork> prepared;
  private final int window;
  private final int horizon;

  private ForecasterReader(Contents contents, UnaryOperator<TrainedNetwork> prepared) {
    this.contents = contents;
    this.prepared = prepared;
    this.window = contents.positive(FileKeys.WINDOW);
    this.horizon = contents.positive(FileKeys.HORIZON);
  }

  /**
   * The forecaster of an archive, which has proved itself.
   *
   * @throws ArchiveException if there is none, or it is refused
   */
  static FittedForecaster forecaster(Archive archive) {
    return forecaster(archive, UnaryOperator.identity());
  }

  /**
   * The same, which proves itself on kernels that this process has at work already: they need no
   * time to warm.
   */
  static FittedForecaster forecaster(Archive archive, Kernels kernels) {
    return forecaster(archive, network -> network.on(kernels));
  }

  private static FittedForecaster forecaster(
      Archive archive, UnaryOperator<TrainedNetwork> prepared) {
    Contents contents = new Contents(archive);
    requireFormat(contents);
    try {
      return new ForecasterReader(contents, prepared).read();
    } catch (ArchiveException e) {
      throw e;
    } catch (RuntimeException e) {
      // Whatever the parts refuse to be made of, scalers and metrics of users among them.
      throw new ArchiveException("the forecaster is refused: " + e.getMessage(), e);
    }
  }

  private static void requireFormat(Contents contents) {
    String format = contents.text(FileKeys.FORMAT);
    if (!format.equals(FileKeys.FORMAT_NAME)) {
      throw new ArchiveException("it holds '%s', not a forecaster of forecast4j".formatted(format));
    }
    int version = contents.positive(FileKeys.FORMAT_VERSION);
    if (version > FileKeys.VERSION) {
      throw new ArchiveException(
          ("it has format version %d, written by forecast4j %s; forecast4j %s reads versions up to"
                  + " %d: use a newer one")
              .formatted(
                  version,
                  contents.text(FileKeys.LIBRARY_VERSION),
                  LibraryVersion.read(),
                  FileKeys.VERSION));
    }
  }

  private FittedForecaster read() {
    TimeGrid grid = grid(contents.object(FileKeys.TIME));
    Encoder encoder = new EncoderReader(contents).encoder(grid);
    TrainedNetwork network = network(encoder);
    List<Provenance> history =
        new TrainingsReader(contents)
            .trainings(Fields.parseAll(FileKeys.TRAININGS, contents.text(FileKeys.TRAININGS)));
    if (history.isEmpty()) {
      throw new ArchiveException(
          "'%s' must name one training at least".formatted(FileKeys.TRAININGS));
    }
    ScalesReader scales = new ScalesReader(contents, encoder);
    Provenance last = history.get(history.size() - 1);
    FittedForecaster forecaster =
        new FittedForecaster(
            recipe(encoder, scales, last),
            grid,
            new FittedForecaster.Learned(
                new Predictor(encoder, new TrainedModel(network, last.training()), bounds()),
                scales.learned()),
            history);
    new GoldenVectors(forecaster).verify(contents, origin(grid));
    return forecaster;
  }

  private Recipe recipe(Encoder encoder, ScalesReader scales, Provenance last) {
    return new Recipe(
        new RecordedModel(last.model(), last.hyperparameters()),
        window,
        horizon,
        encoder.channels().inputs(),
        encoder.channels().targets(),
        encoder.channels().knownFuture(),
        scales.scaler(),
        encoder.encoding(),
        encoder.holidays(),
        bounds(),
        validation(),
        metrics(),
        contents.positive(FileKeys.STRIDE),
        new TrainingRun(last.seed(), TrainingListener.SILENT));
  }

  private static TimeGrid grid(Fields time) {
    if (time.has("index")) {
      return new IndexGrid(time.whole("index"));
    }
    ZoneId zone = ZoneId.of(time.text("zone"));
    return new StampGrid(
        OffsetDateTime.parse(time.text("start")).atZoneSameInstant(zone),
        TimeStep.parse(time.text("step")),
        time.whole("offset"));
  }

  /** What forecasts can be, by channel; an end that is missing is none. */
  private Map<String, Bounds> bounds() {
    Map<String, Bounds> bounds = new LinkedHashMap<>();
    for (Fields one : Fields.parseAll(FileKeys.BOUNDS, contents.text(FileKeys.BOUNDS))) {
      double low = one.has("low") ? one.real("low") : Double.NEGATIVE_INFINITY;
      double high = one.has("high") ? one.real("high") : Double.POSITIVE_INFINITY;
      bounds.put(one.text("channel"), new Bounds(low, high));
    }
    return bounds;
  }

  private TrainedNetwork network(Encoder encoder) {
    Fields fields = contents.object(FileKeys.NETWORK);
    double[] sides = fields.reals("input");
    int features = encoder.features().size();
    int outputs = Math.multiplyExact(horizon, encoder.channels().targets().size());
    if (!Arrays.equals(sides, new double[] {window, features})) {
      throw new ArchiveException(
          "the network takes windows of %s, but the encoder gives %d x %d"
              .formatted(Arrays.toString(sides), window, features));
    }
    Shape input = new Shape(window, features);
    TrainedNetwork network =
        NetworkBounds.network(input, new LayerReader(contents).layer(fields.object("root")));
    if (network.outputs() != outputs) {
      throw new ArchiveException(
          "the network gives %d values, but horizon and targets need %d"
              .formatted(network.outputs(), outputs));
    }
    return prepared.apply(network);
  }

  private Validation validation() {
    Fields fields = contents.object(FileKeys.VALIDATION);
    return fields.has("windows")
        ? new Validation.Count(fields.count("windows", Integer.MAX_VALUE))
        : new Validation.Share(fields.real("share"));
  }

  private List<Metric> metrics() {
    MetricCatalog catalog = MetricCatalog.load();
    return Fields.parseTexts(FileKeys.METRICS, contents.text(FileKeys.METRICS)).stream()
        .map(catalog::find)
        .toList();
  }

  /** Where the file comes from, as far as it can matter to what is computed. */
  private String origin(TimeGrid grid) {
    String library = "forecast4j " + contents.text(FileKeys.LIBRARY_VERSION);
    if (grid instanceof StampGrid stamps) {
      ZoneId zone = stamps.origin().getZone();
      return "%s, time zone %s with rules %s, here %s"
          .formatted(
              library,
              zone,
              contents.object(FileKeys.TIME).text("zone_rules"),
              FileKeys.rules(zone));
    }
    return library;
  }
}
