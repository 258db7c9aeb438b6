package io.github.forecast4j.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java examples that readers see: code blocks of the guides, and blocks of statements in doc
 * comments.
 *
 * @param place where the example stands
 * @param code its text
 */
record DocumentedCode(String place, String code) {

  private static final Path ROOT = Path.of("..");
  private static final Pattern GUIDE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern DOC_COMMENT =
      Pattern.compile("<pre>\\{@code\n(.*?)\n *\\* *}</pre>", Pattern.DOTALL);

  /** All examples, in order of their places. */
  static List<DocumentedCode> all() throws IOException {
    List<DocumentedCode> all = new ArrayList<>();
    for (Path guide : files(ROOT, 1, ".md")) {
      all.addAll(blocks(guide, GUIDE));
    }
    for (Path guide : files(ROOT.resolve("docs"), 9, ".md")) {
      all.addAll(blocks(guide, GUIDE));
    }
    for (String module : List.of("forecast-core", "forecast-models", "examples")) {
      for (Path source : files(ROOT.resolve(module).resolve("src/main/java"), 99, ".java")) {
        blocks(source, DOC_COMMENT).stream().filter(DocumentedCode::isJava).forEach(all::add);
      }
    }
    return all;
  }

  private static List<Path> files(Path folder, int depth, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<DocumentedCode> blocks(Path file, Pattern pattern) {
    try {
      List<DocumentedCode> blocks = new ArrayList<>();
      Matcher matcher = pattern.matcher(Files.readString(file));
      while (matcher.find()) {
        String code = matcher.group(1).replaceAll("(?m)^ *\\* ?", "");
        blocks.add(new DocumentedCode(file + ", example " + (blocks.size() + 1), code));
      }
      return blocks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True for statements; formulas and drawings have no semicolons. */
  private boolean isJava() {
    return code.contains(";");
  }
}
