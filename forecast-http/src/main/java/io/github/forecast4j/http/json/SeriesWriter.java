package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.forecast4j.clean.Gap;
import io.github.forecast4j.clean.Outlier;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Writes series that were found in a text. */
public final class SeriesWriter {

  /** Enough for a person to look through; the counts tell of all. */
  private static final int MOST_PLACES = 1_000;

  private static final double NANOS = 1e9;

  private SeriesWriter() {}

  /** The answer to a text: the series as requests take it, and what is odd about it. */
  public static byte[] answer(SeriesFound found) {
    TimeSeries series = found.series();
    return JsonFormat.bytes(
        json -> {
          json.writeStartObject();
          json.writeNumberField("rows", series.length());
          json.writeObjectFieldStart("series");
          writeGrid(json, series.grid());
          json.writeObjectFieldStart("values");
          for (String channel : series.channels()) {
            GapNumbers.write(json, channel, series.values(channel));
          }
          json.writeEndObject();
          json.writeEndObject();
          writeSeconds(json, series);
          writeGaps(json, found);
          writeOdd(json, found.odd());
          json.writeEndObject();
        });
  }

  private static void writeGrid(JsonGenerator json, TimeGrid grid) throws IOException {
    Optional<ZonedDateTime> start = grid.stamp(0);
    if (start.isPresent()) {
      json.writeStringField("start", DateTimeFormatter.ISO_ZONED_DATE_TIME.format(start.get()));
      json.writeStringField("step", grid.timeStep().map(Object::toString).orElse(""));
    }
  }

  /** The rows as points in time, so that nobody has to count calendar steps. */
  private static void writeSeconds(JsonGenerator json, TimeSeries series) throws IOException {
    if (series.grid().stamp(0).isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("seconds");
    for (int row = 0; row < series.length(); row++) {
      Instant at = series.grid().stamp(row).orElseThrow().toInstant();
      if (at.getNano() == 0) {
        json.writeNumber(at.getEpochSecond());
      } else {
        json.writeNumber(at.getEpochSecond() + at.getNano() / NANOS);
      }
    }
    json.writeEndArray();
  }

  private static void writeGaps(JsonGenerator json, SeriesFound found) throws IOException {
    json.writeObjectFieldStart("missing");
    for (String channel : found.series().channels()) {
      json.writeNumberField(channel, found.gaps().missing().getOrDefault(channel, 0));
    }
    json.writeEndObject();
    List<Gap> gaps = found.gaps().gaps();
    json.writeArrayFieldStart("gaps");
    for (Gap gap : gaps.subList(0, Math.min(MOST_PLACES, gaps.size()))) {
      json.writeStartObject();
      json.writeStringField("channel", gap.channel());
      json.writeNumberField("row", gap.firstRow());
      json.writeNumberField("rows", gap.rows());
      json.writeStringField("from", gap.from());
      json.writeStringField("to", gap.to());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeOdd(JsonGenerator json, List<Outlier> odd) throws IOException {
    json.writeNumberField("odd_values", odd.size());
    json.writeArrayFieldStart("odd");
    for (Outlier value : odd.subList(0, Math.min(MOST_PLACES, odd.size()))) {
      json.writeStartObject();
      json.writeStringField("channel", value.channel());
      json.writeNumberField("row", value.row());
      json.writeStringField("at", value.at());
      json.writeNumberField("value", value.value());
      json.writeNumberField("limit", value.limit());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
