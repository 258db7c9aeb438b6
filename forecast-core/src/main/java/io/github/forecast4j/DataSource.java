package io.github.forecast4j;

import io.github.forecast4j.series.TimeSeries;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The data that a fit was given.
 *
 * @param series the number of series
 * @param rows the rows of all of them
 * @param first the time stamp of the earliest row, in ISO 8601, or its index
 * @param last the same of the latest
 * @param sha256 the SHA-256, in hexadecimal, of the values of the channels in play, inputs first:
 *     series after series, row after row, as 64-bit little-endian numbers, NaN in gaps
 */
public record DataSource(int series, long rows, String first, String last, String sha256) {

  /** What is told of series that have the channels in play, one at least. */
  static DataSource of(Collection<TimeSeries> series) {
    MessageDigest digest = newDigest();
    TimeSeries earliest = series.iterator().next();
    TimeSeries latest = earliest;
    long rows = 0;
    for (TimeSeries one : series) {
      digest.update(bytes(one));
      rows += one.length();
      earliest = isBefore(one, 0, earliest, 0) ? one : earliest;
      latest = isBefore(latest, latest.length() - 1, one, one.length() - 1) ? one : latest;
    }
    return new DataSource(
        series.size(),
        rows,
        earliest.grid().label(0),
        latest.grid().label(latest.length() - 1L),
        HexFormat.of().formatHex(digest.digest()));
  }

  /** True if a row stands before one of another series; without time stamps none does. */
  private static boolean isBefore(TimeSeries series, int row, TimeSeries other, int otherRow) {
    Optional<Instant> time = series.grid().stamp(row).map(ZonedDateTime::toInstant);
    Optional<Instant> otherTime = other.grid().stamp(otherRow).map(ZonedDateTime::toInstant);
    return time.isPresent() && otherTime.isPresent() && time.get().isBefore(otherTime.get());
  }

  private static byte[] bytes(TimeSeries series) {
    double[] values = series.toArray();
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(values.length, Double.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      bytes.putLong(Double.doubleToLongBits(value));
    }
    return bytes.array();
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
