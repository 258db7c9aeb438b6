package io.github.forecast4j.http.security;

import java.util.List;
import java.util.Optional;

/**
 * The keys that open the service. Only their digests are kept, and every key is compared with all
 * of them in a time that does not depend on where they differ.
 *
 * @param all the keys; none if everybody may do everything
 */
public record ApiKeys(List<ApiKey> all) {

  /** Copies the list. */
  public ApiKeys {
    all = List.copyOf(all);
  }

  /** True if there is no key, so that everybody may do everything. */
  public boolean isOpen() {
    return all.isEmpty();
  }

  /** The client of a key. */
  public Optional<Client> client(String key) {
    byte[] digest = ApiKey.sha256(key);
    Optional<Client> found = Optional.empty();
    for (ApiKey one : all) {
      if (one.has(digest)) {
        found = Optional.of(one.client());
      }
    }
    return found;
  }
}
