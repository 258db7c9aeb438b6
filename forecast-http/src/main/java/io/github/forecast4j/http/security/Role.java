package io.github.forecast4j.http.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a client may do. */
public enum Role {

  /** Forecasts, observations, descriptions and metrics. */
  READ,

  /** All that {@link #READ} may, and to change what is served. */
  ADMIN;

  /** True if this role may do what another is asked for. */
  public boolean includes(Role asked) {
    return compareTo(asked) >= 0;
  }

  /** How configuration and contract write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role of a word.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static Role of(String word) {
    return find(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a role must be 'read' or 'admin', was '%s'".formatted(word)));
  }

  /** The role of a word, if there is one. */
  static Optional<Role> find(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
