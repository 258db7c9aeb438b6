package io.github.forecast4j;

import io.github.forecast4j.archive.ArchiveException;
import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.encode.Traits;
import io.github.forecast4j.scale.FittedScaler;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.scale.ScalerCatalog;
import io.github.forecast4j.scale.SeriesScaling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the scales of a file again: scalers by their names, with their numbers. */
final class ScalesReader {

  private static final int LONGEST_NAME = 200;

  private final ScalerCatalog catalog = ScalerCatalog.load();
  private final Contents contents;
  private final Encoder encoder;
  private final List<String> channels;
  private final Fields fields;
  private final double[] parameters;
  private int used;

  /**
   * A reader of a file.
   *
   * @param encoder tells the channels in play, and what is said of series as a whole
   */
  ScalesReader(Contents contents, Encoder encoder) {
    this.contents = contents;
    this.encoder = encoder;
    this.channels = encoder.channels().all();
    this.fields = contents.object(FileKeys.SCALES);
    this.parameters = contents.doubles(FileKeys.SCALE_PARAMETERS, Contents.ANY);
  }

  /** The kind of scaling by which new scales are learned. */
  Scaler scaler() {
    List<Scaler> kinds =
        fields.objects("kinds").stream()
            .map(kind -> catalog.find(name(kind)).withSettings(kind.reals("settings")))
            .toList();
    requireAllChannels(kinds);
    Map<String, Scaler> choices = new LinkedHashMap<>();
    for (int i = 0; i < channels.size(); i++) {
      choices.put(channels.get(i), kinds.get(i));
    }
    return Scaler.perChannel(choices, kinds.get(0));
  }

  /** The scales that were learned. */
  Scales learned() {
    Map<String, SeriesScaling> learned = new LinkedHashMap<>();
    for (Fields one : fields.objects("learned")) {
      if (learned.put(one.text("series"), scaling(one)) != null) {
        throw new ArchiveException("series '%s' has two scales".formatted(one.text("series")));
      }
    }
    if (used != parameters.length) {
      throw new ArchiveException(
          "the scalers have %d parameters, but '%s' has %d"
              .formatted(used, FileKeys.SCALE_PARAMETERS, parameters.length));
    }
    return switch (fields.text("of")) {
      case "group" -> new Scales.PerSeries(new Newcomers(scaler(), encoder), footings(learned));
      case "series" -> new Scales.Learned(FitReport.ONLY, only(footings(learned)));
      default ->
          throw new ArchiveException(
              "'scales.of' must be group or series, was '%s'".formatted(fields.text("of")));
    };
  }

  private Map<String, Footing> footings(Map<String, SeriesScaling> scalings) {
    int traits = encoder.traits().size();
    double[] said =
        traits == 0 ? new double[0] : contents.doubles(FileKeys.TRAITS, scalings.size(), traits);
    Map<String, Footing> footings = new LinkedHashMap<>();
    for (Map.Entry<String, SeriesScaling> one : scalings.entrySet()) {
      int at = footings.size() * traits;
      Traits own = Traits.of(Arrays.copyOfRange(said, at, at + traits));
      footings.put(one.getKey(), new Footing(one.getValue(), own));
    }
    return footings;
  }

  private static Footing only(Map<String, Footing> learned) {
    Footing only = learned.get(FitReport.ONLY);
    if (only == null || learned.size() != 1) {
      throw new ArchiveException(
          "a forecaster of one series has one scale, was " + learned.keySet());
    }
    return only;
  }

  private SeriesScaling scaling(Fields of) {
    List<FittedScaler> scalers = new ArrayList<>();
    for (Fields channel : of.objects("channels")) {
      int count = channel.count("parameters", parameters.length - used);
      double[] numbers = Arrays.copyOfRange(parameters, used, used + count);
      used += count;
      scalers.add(catalog.restore(name(channel), numbers));
    }
    requireAllChannels(scalers);
    return SeriesScaling.of(channels, scalers);
  }

  /** The name of a scaler, which may say what comes first, but not for ever. */
  private static String name(Fields of) {
    String name = of.text("scaler");
    if (name.length() > LONGEST_NAME) {
      throw new ArchiveException(
          "the name of a scaler is too long: %d characters, at most %d"
              .formatted(name.length(), LONGEST_NAME));
    }
    return name;
  }

  private void requireAllChannels(List<?> scalers) {
    if (scalers.size() != channels.size()) {
      throw new ArchiveException(
          "the channels %s need a scaler each, was %d".formatted(channels, scalers.size()));
    }
  }
}
