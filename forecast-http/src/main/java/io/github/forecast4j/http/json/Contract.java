package io.github.forecast4j.http.json;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The contract of the service, an OpenAPI 3.1 document: what it promises, and what it checks. */
public final class Contract {

  private static final String SECURITY = "security";
  private static final String RESOURCE = "/io/github/forecast4j/http/openapi.yaml";

  private final byte[] yaml;
  private final JsonObject document;

  private Contract(byte[] yaml) {
    this.yaml = yaml;
    Map<String, Object> tree =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(new String(yaml, StandardCharsets.UTF_8));
    this.document = new JsonObject(tree);
  }

  /** The contract that this library brings. */
  public static Contract load() {
    try (InputStream in =
        Objects.requireNonNull(Contract.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new Contract(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document as it is published, in YAML and UTF-8. */
  public byte[] yaml() {
    return yaml.clone();
  }

  /** A copy of the document as JSON, with its references as they are written. */
  public JsonObject document() {
    return document.copy();
  }

  /**
   * A copy for routers. Those of Vert.x do not know the media types of problems and of CSV, so they
   * are plain JSON and plain text there, which they are as well; and who may come in is not for
   * them to decide.
   */
  public JsonObject forRouters() {
    JsonObject plain =
        new JsonObject(
            document
                .encode()
                .replace(ProblemWriter.MEDIA_TYPE, "application/json")
                .replace("text/csv", "text/plain"));
    plain.remove(SECURITY);
    JsonObject paths = plain.getJsonObject("paths");
    for (String path : paths.fieldNames()) {
      JsonObject methods = paths.getJsonObject(path);
      for (String method : methods.fieldNames()) {
        if (methods.getValue(method) instanceof JsonObject operation) {
          operation.remove(SECURITY);
        }
      }
    }
    return plain;
  }

  /** What the body of an operation must look like. */
  Shape body(String operationId) {
    return new SchemaReader(document).body(operationId);
  }
}
