package io.github.forecast4j;

import static io.github.forecast4j.ForecasterWriter.object;

import io.github.forecast4j.archive.Tensor;
import io.github.forecast4j.encode.Encoder;
import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.encode.GivenStatic;
import io.github.forecast4j.encode.Levels;
import io.github.forecast4j.encode.StaticFeatures;
import java.time.LocalDate;
import java.util.Map;

/**
 * Describes an encoder for a file: what is not among the features is not mentioned, so that a file
 * reads the same whether or not the library that wrote it could have done more. {@link
 * EncoderReader} is the way back.
 *
 * @param encoder the encoder
 */
record EncoderWriter(Encoder encoder) {

  /** The channels, by what they are for. */
  Map<String, Object> channels() {
    Encoder.Channels channels = encoder.channels();
    Map<String, Object> named = object("inputs", channels.inputs(), "targets", channels.targets());
    if (!channels.knownFuture().isEmpty()) {
      named.put("known_future", channels.knownFuture());
    }
    return named;
  }

  /** What is seen of a window. */
  Map<String, Object> encoding() {
    Encoding encoding = encoder.encoding();
    Map<String, Object> chosen =
        object(
            "normalization", FileKeys.word(encoding.normalization()),
            "calendar", FileKeys.word(encoding.calendar()));
    if (Double.isFinite(encoding.limit())) {
      chosen.put("limit", encoding.limit());
    }
    if (!encoding.lags().isEmpty()) {
      chosen.put("lags", encoding.lags());
    }
    if (encoding.statics() == StaticFeatures.PROFILE) {
      chosen.put("static", FileKeys.word(encoding.statics()));
    }
    if (encoding.levels() == Levels.HIDDEN) {
      chosen.put("levels", FileKeys.word(encoding.levels()));
    }
    if (!encoder.task().given().isEmpty()) {
      chosen.put("given", encoder.task().given().stream().map(EncoderWriter::given).toList());
    }
    chosen.put("features", encoder.features());
    return chosen;
  }

  private static Map<String, Object> given(GivenStatic given) {
    return object("name", given.name(), "mean", given.mean(), "deviation", given.deviation());
  }

  /** Adds the days that are flagged, if there are any. */
  void holidays(Map<String, Tensor> to) {
    if (!encoder.holidays().isEmpty()) {
      long[] days = encoder.holidays().stream().mapToLong(LocalDate::toEpochDay).sorted().toArray();
      to.put(FileKeys.HOLIDAYS, Tensor.of(days, days.length));
    }
  }
}
