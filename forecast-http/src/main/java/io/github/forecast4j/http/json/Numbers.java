package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonToken;
import java.util.Arrays;

/** Numbers that come one by one. */
final class Numbers {

  private static final int FIRST = 32;

  private final BodyLimits limits;
  private double[] values = new double[FIRST];
  private int count;
  private long total;

  Numbers(BodyLimits limits) {
    this.limits = limits;
  }

  /** Reads an array of numbers that has begun; null becomes NaN. */
  double[] readArray(CheckedParser parser) {
    count = 0;
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      add(t == JsonToken.VALUE_NULL ? Double.NaN : parser.number());
    }
    return taken();
  }

  /** Starts anew. */
  void clear() {
    count = 0;
  }

  void add(double value) {
    limits.requireValues(++total);
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
  }

  /** What came since the start. */
  double[] taken() {
    return Arrays.copyOf(values, count);
  }
}
