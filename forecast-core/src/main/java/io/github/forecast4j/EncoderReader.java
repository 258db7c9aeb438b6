package io.github.forecast4j;

import io.github.forecast4j.encode.CalendarFeatures;
import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.encode.GivenStatic;
import io.github.forecast4j.encode.Levels;
import io.github.forecast4j.encode.Normalization;
import io.github.forecast4j.encode.StaticFeatures;
import io.github.forecast4j.series.TimeGrid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes an encoder of what {@link EncoderWriter} described. */
final class EncoderReader {

  private final Contents contents;
  private final Fields fields;

  /** A reader of the contents of a file. */
  EncoderReader(Contents contents) {
    this.contents = contents;
    this.fields = contents.object(FileKeys.ENCODER);
  }

  /**
   * The encoder of a file.
   *
   * @param grid where the rows stand that were learned
   * @throws io.github.forecast4j.archive.ArchiveException if its features could not be borne
   */
  Encoder encoder(TimeGrid grid) {
    Encoding encoding = encoding();
    Encoder.Task task =
        new Encoder.Task(
            channels(),
            contents.positive(FileKeys.WINDOW),
            contents.positive(FileKeys.HORIZON),
            given());
    NetworkBounds.requireBearable(task, encoding);
    return Encoder.of(encoding, task, grid, holidays());
  }

  private Encoder.Channels channels() {
    Fields channels = contents.object(FileKeys.CHANNELS);
    return new Encoder.Channels(
        channels.texts("inputs"),
        channels.texts("targets"),
        channels.has("known_future") ? channels.texts("known_future") : List.of());
  }

  /** What is seen of a window; what is not said is not there. */
  private Encoding encoding() {
    Encoding encoding =
        new Encoding(
            FileKeys.constant(Normalization.class, fields.text("normalization")),
            FileKeys.constant(CalendarFeatures.class, fields.text("calendar")));
    if (fields.has("limit")) {
      encoding = encoding.withLimit(fields.real("limit"));
    }
    if (fields.has("lags")) {
      encoding = encoding.withLags(fields.counts("lags"));
    }
    if (fields.has("static")) {
      String word = fields.text("static");
      encoding = encoding.withStatics(FileKeys.constant(StaticFeatures.class, word));
    }
    if (fields.has("levels")) {
      encoding = encoding.withLevels(FileKeys.constant(Levels.class, fields.text("levels")));
    }
    return encoding;
  }

  private List<GivenStatic> given() {
    return fields.has("given")
        ? fields.objects("given").stream()
            .map(one -> new GivenStatic(one.text("name"), one.real("mean"), one.real("deviation")))
            .toList()
        : List.of();
  }

  private Set<LocalDate> holidays() {
    if (!contents.has(FileKeys.HOLIDAYS)) {
      return Set.of();
    }
    return Arrays.stream(contents.longs(FileKeys.HOLIDAYS, Contents.ANY))
        .mapToObj(LocalDate::ofEpochDay)
        .collect(Collectors.toSet());
  }
}
