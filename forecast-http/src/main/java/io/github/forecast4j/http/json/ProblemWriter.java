package io.github.forecast4j.http.json;

import io.github.forecast4j.http.error.Problem;
import io.github.forecast4j.http.error.Status;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes problems, as RFC 9457 has them. */
public final class ProblemWriter {

  /** Their media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private ProblemWriter() {}

  /** The bytes of a problem. */
  public static byte[] write(Problem problem) {
    return write(problem, null);
  }

  /**
   * The bytes of a problem with a request that would be answered.
   *
   * @param example its body
   */
  public static byte[] write(Problem problem, JsonFormat.@Nullable Content example) {
    return JsonFormat.bytes(
        json -> {
          json.writeStartObject();
          json.writeStringField("type", "about:blank");
          json.writeStringField("title", Status.phrase(problem.status()));
          json.writeNumberField("status", problem.status());
          json.writeStringField("detail", problem.detail());
          for (Map.Entry<String, String> member : problem.members().entrySet()) {
            json.writeStringField(member.getKey(), member.getValue());
          }
          if (example != null) {
            json.writeFieldName("example");
            example.write(json);
          }
          json.writeEndObject();
        });
  }
}
