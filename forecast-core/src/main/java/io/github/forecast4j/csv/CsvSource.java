package io.github.forecast4j.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Text to be read, and the name that messages give it. Gzip is known by its first two bytes, and
 * unpacked up to twice; UTF-16 is known by its byte order mark; all else is UTF-8.
 *
 * @param name the file, or what the caller calls it
 * @param opening opens the text, once
 */
record CsvSource(String name, Opening opening) {

  private static final int GZIP = 0x1f8b;
  private static final int UTF_16_BIG_END = 0xfeff;
  private static final int UTF_16_LITTLE_END = 0xfffe;
  private static final int BYTE = 8;

  /** Twice is an accident that is easy to see through; more is a file made to never end. */
  private static final int MOST_PACKINGS = 2;

  /** Opens a text. */
  @FunctionalInterface
  interface Opening {
    /** The text from its start. */
    Reader open() throws IOException;
  }

  static CsvSource of(Path file) {
    return new CsvSource(
        file.toString(), () -> decode(file.toString(), Files.newInputStream(file)));
  }

  static CsvSource of(String name, InputStream bytes) {
    return new CsvSource(name, () -> decode(name, bytes));
  }

  static CsvSource of(String name, Reader text) {
    return new CsvSource(name, () -> text);
  }

  /** The text from its start, without a byte order mark. */
  BufferedReader open() throws IOException {
    BufferedReader reader = new BufferedReader(opening.open());
    reader.mark(1);
    if (reader.read() != UTF_16_BIG_END) {
      reader.reset();
    }
    return reader;
  }

  private static Reader decode(String name, InputStream bytes) throws IOException {
    try {
      return decode(name, bytes, 0);
    } catch (IOException | CsvException e) {
      bytes.close();
      throw e;
    }
  }

  private static Reader decode(String name, InputStream bytes, int packings) throws IOException {
    PushbackInputStream start = new PushbackInputStream(bytes, 2);
    int first = twoBytes(start);
    if (first == GZIP) {
      if (packings == MOST_PACKINGS) {
        throw new CsvException(
            name,
            "the text is packed by gzip more than %d times over; unpack the file"
                .formatted(MOST_PACKINGS));
      }
      return decode(name, new GZIPInputStream(start), packings + 1);
    }
    boolean utf16 = first == UTF_16_BIG_END || first == UTF_16_LITTLE_END;
    return strict(start, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
  }

  private static int twoBytes(PushbackInputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(2);
    stream.unread(bytes);
    return bytes.length < 2 ? -1 : ((bytes[0] & 0xff) << BYTE) | (bytes[1] & 0xff);
  }

  private static Reader strict(InputStream stream, Charset charset) {
    return new InputStreamReader(
        stream,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
