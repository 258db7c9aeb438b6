package io.github.forecast4j.http.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what has been unused for longest when it needs room. */
final class Recent<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;

  /** Clients beyond this many are not told apart for long. */
  private static final int MOST = 10_000;

  Recent() {
    super(16, .75f, true);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > MOST;
  }
}
