package io.github.forecast4j.http;

/**
 * Whether the service that has these settings should be sent requests, as an exit code: 0 if it
 * should. For containers that hold no other program that could ask.
 */
public final class HealthCheck {

  private static final int OK = 200;

  private HealthCheck() {}

  /** Asks once. Settings come from where those of the service come from. */
  public static void main(String[] arguments) {
    System.exit(isReady(LocalClient.of(Settings.of(arguments).listen())) ? 0 : 1);
  }

  static boolean isReady(LocalClient client) {
    return client.get("/health/ready") == OK;
  }
}
