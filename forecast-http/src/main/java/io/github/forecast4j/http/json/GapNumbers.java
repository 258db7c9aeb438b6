package io.github.forecast4j.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes numbers among which there may be gaps. */
final class GapNumbers {

  private GapNumbers() {}

  /** An array, with null for NaN. */
  static void write(JsonGenerator json, String field, double[] values) throws IOException {
    json.writeArrayFieldStart(field);
    for (double value : values) {
      if (Double.isNaN(value)) {
        json.writeNull();
      } else {
        json.writeNumber(value);
      }
    }
    json.writeEndArray();
  }
}
