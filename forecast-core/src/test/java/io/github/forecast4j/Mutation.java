package io.github.forecast4j;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ways to damage or forge a file at random; half of the results are signed, so that they pass. */
final class Mutation {

  /** What parsers stumble over. */
  private static final List<String> TOKENS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\\"",
          "\\u0000",
          "null",
          "true",
          "-",
          "0",
          "1e999",
          "-1",
          "NaN",
          "9223372036854775807",
          "9223372036854775808",
          "18446744073709551615",
          "2147483647",
          "4294967296",
          "0.1",
          "F32",
          "F64",
          "I64",
          "lstm",
          "gru",
          "dense",
          "conv1d",
          "sequence",
          "concatenation",
          "sum",
          "relu",
          "log1p/",
          "min-max",
          "group",
          "P1D",
          "PT1H",
          "none",
          "__metadata__",
          "shape",
          "data_offsets",
          "kind",
          "layers",
          "\u00e9",
          "\ud83d\ude00");

  private Mutation() {}

  /** A mutated copy. */
  static byte[] of(byte[] file, Random random) {
    if (random.nextInt(4) == 0) {
      return raw(file, random);
    }
    ForgedFile forged = ForgedFile.of(file);
    return forged.withHeader(
        header -> {
          String changed = header;
          for (int i = random.nextInt(3); i >= 0; i--) {
            changed = text(changed, random);
          }
          return changed;
        });
  }

  private static byte[] raw(byte[] file, Random random) {
    byte[] changed = file.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    if (random.nextInt(3) == 0) {
      changed = Arrays.copyOf(changed, random.nextInt(2 * changed.length));
    }
    return random.nextBoolean() || changed.length < 4_000 ? changed : signed(changed);
  }

  private static byte[] signed(byte[] file) {
    try {
      return ForgedFile.of(file).withHeader(header -> header);
    } catch (RuntimeException e) {
      return file; // Too damaged to be taken apart.
    }
  }

  private static String text(String text, Random random) {
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(20) == 0 ? 500 : 8));
    String token = TOKENS.get(random.nextInt(TOKENS.size()));
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, at) + text.substring(to);
      case 1 -> text.substring(0, at) + token + text.substring(at);
      case 2 -> text.substring(0, at) + token + text.substring(to);
      case 3 -> text.substring(0, to) + text.substring(at);
      default -> number(text, at, random);
    };
  }

  /** Another number where the next number stands. */
  private static String number(String text, int from, Random random) {
    int at = from;
    while (at < text.length() && !Character.isDigit(text.charAt(at))) {
      at++;
    }
    int to = at;
    while (to < text.length() && Character.isDigit(text.charAt(to))) {
      to++;
    }
    String other =
        switch (random.nextInt(4)) {
          case 0 -> String.valueOf(random.nextInt(100));
          case 1 -> String.valueOf(random.nextLong());
          case 2 -> text.substring(at, to) + random.nextInt(10);
          default ->
              new String(new byte[] {(byte) ('0' + random.nextInt(10))}, StandardCharsets.US_ASCII);
        };
    return text.substring(0, at) + other + text.substring(to);
  }
}
