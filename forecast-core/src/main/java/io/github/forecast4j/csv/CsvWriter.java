package io.github.forecast4j.csv;

import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.TimeSeries;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes a series as comma-separated text. */
final class CsvWriter {

  private static final String NEEDS_QUOTES = ",;|\t\"";

  private CsvWriter() {}

  static void write(TimeSeries series, Path file) {
    try (OutputStream bytes = Files.newOutputStream(file);
        OutputStream packed =
            file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes;
        Writer text = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8))) {
      print(series, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  static void write(TimeSeries series, Appendable out) {
    try {
      print(series, out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a series: " + e.getMessage(), e);
    }
  }

  private static void print(TimeSeries series, Appendable out) throws IOException {
    out.append(series.grid() instanceof IndexGrid ? "id" : "time");
    for (String channel : series.channels()) {
      out.append(',').append(name(channel));
    }
    out.append('\n');
    for (int row = 0; row < series.length(); row++) {
      out.append(
          series.grid() instanceof IndexGrid index
              ? String.valueOf(index.first() + row)
              : series.grid().label(row));
      for (int channel = 0; channel < series.channels().size(); channel++) {
        double value = series.value(row, channel);
        out.append(',').append(Double.isNaN(value) ? "" : Double.toString(value));
      }
      out.append('\n');
    }
  }

  private static String name(String channel) {
    boolean keeps = channel.equals(channel.strip()) && channel.lines().count() == 1;
    if (!keeps) {
      throw new IllegalArgumentException(
          "channel '%s' cannot head a column: names have no blanks around them and one line"
              .formatted(channel));
    }
    return channel.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0)
        ? '"' + channel.replace("\"", "\"\"") + '"'
        : channel;
  }
}
