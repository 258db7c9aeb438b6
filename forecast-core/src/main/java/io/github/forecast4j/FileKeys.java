package io.github.forecast4j;

import io.github.forecast4j.archive.ArchiveException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Locale;

/** What the parts of a forecaster file are called: see {@code docs/file-format.md}. */
final class FileKeys {

  /** The version that is written; those up to it are read. */
  static final int VERSION = 1;

  static final String FORMAT = "format";
  static final String FORMAT_NAME = "forecast4j";
  static final String FORMAT_VERSION = "format_version";
  static final String LIBRARY_VERSION = "library_version";

  static final String ARITHMETIC = "arithmetic";

  static final String WINDOW = "window";
  static final String HORIZON = "horizon";
  static final String CHANNELS = "channels";
  static final String TIME = "time";
  static final String ENCODER = "encoder";
  static final String HOLIDAYS = "encoder.holidays";
  static final String BOUNDS = "bounds";
  static final String SCALES = "scales";
  static final String SCALE_PARAMETERS = "scales.parameters";
  static final String TRAITS = "statics";
  static final String NETWORK = "network";
  static final String VALIDATION = "validation";
  static final String STRIDE = "stride";
  static final String METRICS = "metrics";
  static final String TRAININGS = "trainings";

  private FileKeys() {}

  /** A constant's name as it stands in files: small letters, with hyphens. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant of a name in a file.
   *
   * @throws ArchiveException if there is none
   */
  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    List<E> constants = List.of(type.getEnumConstants());
    return constants.stream()
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new ArchiveException(
                    "there is no '%s' here, but %s"
                        .formatted(word, constants.stream().map(FileKeys::word).toList())));
  }

  /** The version of a zone's rules that this Java has, such as 2025a. */
  static String rules(ZoneId zone) {
    return zone.normalized() instanceof ZoneOffset
        ? "fixed"
        : ZoneRulesProvider.getVersions(zone.getId()).lastKey();
  }
}
