package io.github.forecast4j.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.http.error.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.openapi.contract.OpenAPIContract;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are checked while they are read fare as those that are checked as a tree. */
class ContractAgreementTest {

  private static final int BODIES = 600;
  private static final Vertx VERTX = Vertx.vertx();
  private static final Contract CONTRACT = Contract.load();
  private static final OpenAPIContract RESOLVED =
      OpenAPIContract.from(VERTX, CONTRACT.forRouters()).await();

  @AfterAll
  static void end() {
    VERTX.close().await();
  }

  @ParameterizedTest
  @ValueSource(strings = {"forecast", "backtest", "observe", "kserveInfer", "invocations"})
  void mutatedBodies_areAcceptedByBothOrByNeither(String operation) {
    JsonSchema schema =
        RESOLVED
            .operation(operation)
            .getRequestBody()
            .getContent()
            .get("application/json")
            .getSchema();
    Shape shape = CONTRACT.body(operation);
    Mutations mutations = new Mutations(new SplittableRandom(operation.hashCode()));
    int accepted = 0;
    for (int i = 0; i < BODIES; i++) {
      Object body = mutations.mutate(example(operation), i % 4);
      boolean asTree = RESOLVED.getSchemaRepository().validator(schema).validate(body).getValid();
      assertThat(isAccepted(shape, Json.encode(body))).as(Json.encode(body)).isEqualTo(asTree);
      accepted += asTree ? 1 : 0;
    }
    assertThat(accepted).isBetween(BODIES / 5, BODIES * 4 / 5);
  }

  private static JsonObject example(String operation) {
    JsonObject paths = CONTRACT.document().getJsonObject("paths");
    for (String path : paths.fieldNames()) {
      JsonObject post = paths.getJsonObject(path).getJsonObject("post");
      if (post != null && operation.equals(post.getString("operationId"))) {
        JsonObject json =
            post.getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject("application/json");
        JsonObject examples = json.getJsonObject("examples");
        return examples
            .getJsonObject(examples.fieldNames().iterator().next())
            .getJsonObject("value");
      }
    }
    throw new IllegalArgumentException(operation);
  }

  private static boolean isAccepted(Shape shape, String body) {
    try (CheckedParser parser = new CheckedParser(body.getBytes(StandardCharsets.UTF_8), shape)) {
      parser.skip(parser.nextToken());
      parser.end();
      return true;
    } catch (ProblemException refused) {
      return false;
    }
  }
}
