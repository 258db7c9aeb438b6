package io.github.forecast4j.http.security;

import java.util.Map;

/**
 * Who is charged for a request: the key that it shows, so that clients behind one address do not
 * take from each other, and the address if it shows none that is known.
 *
 * <p>Guessing stays slow: an address that has shown wrong keys too often has to wait before another
 * key that is new from there is answered, right or wrong. A key that has opened from there before
 * goes on to open, whoever guesses beside it.
 */
public final class FairShare {

  private final RateLimit rate;
  private final Map<Caller, Client> opened = new Recent<>();

  /**
   * Where a key has come from.
   *
   * @param address the address
   * @param key whose the key is
   */
  private record Caller(String address, Client key) {}

  /** Shares by a limit. */
  public FairShare(RateLimit rate) {
    this.rate = rate;
  }

  /** True if there is a limit. */
  public boolean isOn() {
    return rate.isOn();
  }

  /**
   * Counts a request without a known key.
   *
   * @throws io.github.forecast4j.http.error.ProblemException if the address asks too often
   */
  public void charge(String address) {
    rate.require(bucket(address));
  }

  /**
   * Counts a request with a known key.
   *
   * @param key whose it is
   * @throws io.github.forecast4j.http.error.ProblemException if the key is used too often, or is
   *     new from an address that has guessed too often
   */
  public void charge(String address, Client key) {
    if (isOn()) {
      requireNoGuess(new Caller(address, key));
      rate.require("key " + key.name());
    }
  }

  private synchronized void requireNoGuess(Caller caller) {
    if (opened.get(caller) == null) {
      rate.requireLeft(bucket(caller.address()));
      opened.put(caller, caller.key());
    }
  }

  /** A key may be named like an address, but shares no bucket with it. */
  private static String bucket(String address) {
    return "address " + address;
  }
}
