package io.github.forecast4j.http;

import io.github.forecast4j.http.security.ApiKey;
import io.github.forecast4j.http.security.ApiKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who may ask, how often, and what is written down. */
final class SecurityOptions {

  /** The option whose value must not be shown. */
  static final String SECRET = "--api-key";

  @Option(
      names = SECRET,
      paramLabel = "ROLE:NAME:KEY",
      split = ",",
      description =
          "Keys that open the service, with the role read or admin; better given by environment or"
              + " file. Without any the service is open. Default: none.")
  private @Nullable List<String> keys;

  @Option(
      names = KeyFile.OPTION,
      paramLabel = "FILE",
      description = "A file of keys, one a line, each ROLE:NAME:KEY.")
  private @Nullable Path keyFile;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Requests a second of each key, by its name, and of each address without one; 0 for no"
              + " limit. Default: ${DEFAULT-VALUE}.")
  private double rate;

  @Option(
      names = "--audit",
      arity = "0..1",
      fallbackValue = "true",
      defaultValue = "false",
      paramLabel = "BOOLEAN",
      description = "Write down who asked what, without what was sent. Default: ${DEFAULT-VALUE}.")
  private boolean audit;

  SecurityOptions() {}

  /** The keys. */
  ApiKeys keys() {
    List<ApiKey> all = new ArrayList<>();
    if (keys != null) {
      all.addAll(given(keys));
    }
    if (keyFile != null) {
      all.addAll(KeyFile.read(keyFile));
    }
    return new ApiKeys(all);
  }

  private static List<ApiKey> given(List<String> keys) {
    // Commas alone are split into nothing, which must not open the service.
    List<String> texts = keys.isEmpty() ? List.of("") : keys;
    return IntStream.range(0, texts.size())
        .mapToObj(i -> ApiKey.of("key %d of %s".formatted(i + 1, SECRET), texts.get(i)))
        .toList();
  }

  /** The requests a second of each client, 0 for no limit. */
  double rate() {
    return rate;
  }

  /** True if requests are written down. */
  boolean audit() {
    return audit;
  }

  void check() {
    if (!(rate >= 0 && rate <= 1e9)) {
      throw new IllegalArgumentException("--rate must be from 0 to 1000000000, was " + rate);
    }
    keys();
  }
}
