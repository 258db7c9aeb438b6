package io.github.forecast4j;

import io.github.forecast4j.archive.Archive;
import io.github.forecast4j.archive.Tensor;
import io.github.forecast4j.encode.Bounds;
import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.metric.Metric;
import io.github.forecast4j.network.TrainedNetwork;
import io.github.forecast4j.scale.FittedScaler;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.scale.SeriesScaling;
import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeGrid;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns a forecaster into an archive: what it is as JSON, all larger numbers as tensors. */
final class ForecasterWriter {

  private final FittedForecaster forecaster;
  private final Recipe recipe;
  private final Encoder encoder;
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  private ForecasterWriter(FittedForecaster forecaster) {
    this.forecaster = forecaster;
    this.recipe = forecaster.recipe();
    this.encoder = forecaster.learned().predictor().encoder();
  }

  /** The archive of a forecaster. */
  static Archive archive(FittedForecaster forecaster) {
    return new ForecasterWriter(forecaster).write();
  }

  private Archive write() {
    metadata.put(FileKeys.FORMAT, FileKeys.FORMAT_NAME);
    metadata.put(FileKeys.FORMAT_VERSION, String.valueOf(FileKeys.VERSION));
    metadata.put(FileKeys.LIBRARY_VERSION, LibraryVersion.read());
    metadata.put(FileKeys.ARITHMETIC, String.valueOf(TrainedNetwork.ARITHMETIC));
    metadata.put(FileKeys.WINDOW, String.valueOf(forecaster.window()));
    metadata.put(FileKeys.HORIZON, String.valueOf(forecaster.horizon()));
    EncoderWriter described = new EncoderWriter(encoder);
    put(FileKeys.CHANNELS, described.channels());
    put(FileKeys.TIME, time(forecaster.grid()));
    put(FileKeys.ENCODER, described.encoding());
    described.holidays(tensors);
    put(FileKeys.BOUNDS, bounds(recipe.bounds()));
    writeScales();
    writeTraits();
    put(FileKeys.NETWORK, network(forecaster.learned().predictor().model().network()));
    put(FileKeys.VALIDATION, validation(recipe.validation()));
    metadata.put(FileKeys.STRIDE, String.valueOf(recipe.stride()));
    put(FileKeys.METRICS, recipe.metrics().stream().map(Metric::name).toList());
    put(FileKeys.TRAININGS, new TrainingsWriter(tensors).describe(forecaster.history()));
    new GoldenVectors(forecaster).write(footings().values().iterator().next().scaling(), tensors);
    return new Archive(metadata, tensors);
  }

  private void put(String key, Object value) {
    metadata.put(key, Json.text(value));
  }

  private static Map<String, Object> time(TimeGrid grid) {
    if (grid instanceof IndexGrid index) {
      return object("index", index.first());
    }
    StampGrid stamps = (StampGrid) grid;
    ZoneId zone = stamps.origin().getZone();
    return object(
        "start", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(stamps.origin()),
        "zone", zone.getId(),
        "zone_rules", FileKeys.rules(zone),
        "step", stamps.step().toString(),
        "offset", stamps.offset());
  }

  private static List<Map<String, Object>> bounds(Map<String, Bounds> bounds) {
    List<Map<String, Object>> written = new ArrayList<>();
    new TreeMap<>(bounds)
        .forEach(
            (channel, range) -> {
              Map<String, Object> one = object("channel", channel);
              if (Double.isFinite(range.low())) {
                one.put("low", range.low());
              }
              if (Double.isFinite(range.high())) {
                one.put("high", range.high());
              }
              written.add(one);
            });
    return written;
  }

  private Map<String, Object> network(TrainedNetwork network) {
    return object(
        "input",
        List.of(network.input().steps(), network.input().features()),
        "root",
        new LayerWriter(tensors).describe(network.root()));
  }

  private static Map<String, Object> validation(Validation validation) {
    return validation instanceof Validation.Count fixed
        ? object("windows", fixed.count())
        : object("share", ((Validation.Share) validation).share());
  }

  /** The kinds of scaling by channel, and the scales that were learned, with their parameters. */
  private void writeScales() {
    List<Map<String, Object>> kinds = new ArrayList<>();
    for (String channel : encoder.channels().all()) {
      Scaler kind = recipe.scaler().forChannel(channel);
      kinds.add(object("scaler", kind.name(), "settings", numbers(kind.settings())));
    }
    List<Double> parameters = new ArrayList<>();
    List<Map<String, Object>> learned = new ArrayList<>();
    footings()
        .forEach(
            (name, of) ->
                learned.add(object("series", name, "channels", fitted(of.scaling(), parameters))));
    boolean group = forecaster.learned().scales() instanceof Scales.PerSeries;
    put(
        FileKeys.SCALES,
        object("of", group ? "group" : "series", "kinds", kinds, "learned", learned));
    double[] values = parameters.stream().mapToDouble(v -> v).toArray();
    tensors.put(FileKeys.SCALE_PARAMETERS, Tensor.of(values, values.length));
  }

  /** What is said of each series as a whole, in the order of their scales. */
  private void writeTraits() {
    int traits = encoder.traits().size();
    if (traits > 0) {
      double[] values =
          footings().values().stream()
              .flatMapToDouble(of -> Arrays.stream(of.traits().toArray()))
              .toArray();
      tensors.put(FileKeys.TRAITS, Tensor.of(values, footings().size(), traits));
    }
  }

  private Map<String, Footing> footings() {
    return forecaster.learned().scales().learned();
  }

  private static List<Map<String, Object>> fitted(SeriesScaling scaling, List<Double> parameters) {
    List<Map<String, Object>> fitted = new ArrayList<>();
    for (int channel = 0; channel < scaling.channels().size(); channel++) {
      FittedScaler scaler = scaling.scaler(channel);
      parameters.addAll(numbers(scaler.parameters()));
      fitted.add(object("scaler", scaler.name(), "parameters", scaler.parameters().length));
    }
    return fitted;
  }

  private static List<Double> numbers(double... values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** A JSON object of names and values in turn. */
  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }
}
