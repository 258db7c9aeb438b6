package io.github.forecast4j.http.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is wrong with a request, as RFC 9457 describes it: a status and, as far as they are known,
 * the field, the rule it breaks, its value, and the remedy. Immutable.
 *
 * @param status the status of HTTP, 400 or above
 * @param members field, rule, value, remedy and instance, in the order they were given
 * @param headers headers of the answer, like {@code Retry-After}
 */
public record Problem(int status, Map<String, String> members, Map<String, String> headers) {

  private static final String FIELD = "field";
  private static final String RULE = "rule";
  private static final String VALUE = "value";
  private static final String REMEDY = "remedy";
  private static final String INSTANCE = "instance";

  /** What is shown of a value that may be long. */
  private static final int LONGEST_VALUE = 120;

  /** Copies the maps, keeping their order. */
  public Problem {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** A problem of a status, with nothing said yet. */
  public static Problem of(int status) {
    return new Problem(status, Map.of(), Map.of());
  }

  /** A request that is not as the contract says: 400. */
  public static Problem malformed(String field) {
    return of(400).with(FIELD, field);
  }

  /** A request in the right form, whose contents cannot be forecast: 422. */
  public static Problem unusable(String field) {
    return of(422).with(FIELD, field);
  }

  /** The same about another part of the request. */
  public Problem field(String path) {
    return with(FIELD, path);
  }

  /** What must be. */
  public Problem rule(String text) {
    return with(RULE, text);
  }

  /** What was; a long value is cut. */
  public Problem value(Object was) {
    String text = String.valueOf(was);
    return with(
        VALUE, text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text);
  }

  /** What to do. */
  public Problem remedy(String text) {
    return with(REMEDY, text);
  }

  /** About one request. */
  public Problem instance(String requestId) {
    return with(INSTANCE, "urn:request:" + requestId);
  }

  /** With a header in the answer. */
  public Problem header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(status, members, more);
  }

  private Problem with(String member, String text) {
    Map<String, String> more = new LinkedHashMap<>(members);
    more.put(member, text);
    return new Problem(status, more, headers);
  }

  /** All of it in one sentence. */
  public String detail() {
    StringBuilder text = new StringBuilder();
    if (members.containsKey(FIELD)) {
      text.append(members.get(FIELD)).append(": ");
    }
    text.append(members.getOrDefault(RULE, Status.phrase(status)));
    if (members.containsKey(VALUE)) {
      text.append(", was ").append(members.get(VALUE));
    }
    if (members.containsKey(REMEDY)) {
      text.append("; ").append(members.get(REMEDY));
    }
    return text.toString();
  }

  /** The problem, to be thrown. */
  public ProblemException toException() {
    return new ProblemException(this);
  }
}
