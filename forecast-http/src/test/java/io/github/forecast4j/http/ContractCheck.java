package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.http.json.Contract;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import java.net.http.HttpResponse;
import java.util.Map;

/** Holds responses against the contract. */
final class ContractCheck {

  private static final Vertx VERTX = Vertx.vertx();
  static final OpenAPIContract CONTRACT =
      OpenAPIContract.from(VERTX, Contract.load().forRouters()).await();
  private static final ResponseValidator VALIDATOR = ResponseValidator.create(VERTX, CONTRACT);

  private ContractCheck() {}

  /** Checks the response of an operation; what belongs to none is no business of the contract. */
  static void check(HttpResponse<String> response) {
    Operation operation =
        CONTRACT.findOperation(
            response.request().uri().getPath(), HttpMethod.valueOf(response.request().method()));
    if (operation == null) {
      return;
    }
    String type = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    assertThat(type)
        .isEqualTo(response.statusCode() < 400 ? expected(operation) : "application/problem+json");
    if (type.equals("text/plain")) {
      return;
    }
    ValidatableResponse validatable =
        ValidatableResponse.create(
            response.statusCode(),
            Map.of(),
            Buffer.buffer(response.body()),
            type.replace("problem+", ""));
    VALIDATOR.validate(validatable, operation.getOperationId()).await();
  }

  private static String expected(Operation operation) {
    return operation.getResponse(200).getContent().keySet().iterator().next();
  }
}
