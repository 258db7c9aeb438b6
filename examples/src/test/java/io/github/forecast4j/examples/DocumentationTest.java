package io.github.forecast4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentationTest {

  private static final Path SERIES = Programs.SAMPLE.resolve("institution-0-daily.csv");

  @TempDir Path folder;

  @Test
  void examples_ofTheDocumentation_compileAndRun() throws Exception {
    List<DocumentedCode> examples = DocumentedCode.all();
    assertThat(examples).hasSizeGreaterThan(4);
    writeTraffic();

    assertThat(compile(source(examples))).isEmpty();

    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsample=" + Programs.SAMPLE.toAbsolutePath(),
                "-cp",
                classPath() + System.getProperty("path.separator") + folder,
                "Examples")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    assertThat(run.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(run.exitValue()).as(Files.readString(folder.resolve("output"))).isZero();
  }

  private static String source(List<DocumentedCode> examples) throws IOException {
    StringBuilder source = new StringBuilder();
    try (var preamble =
        DocumentationTest.class.getResourceAsStream("/documentation/Examples.java.txt")) {
      source.append(new String(preamble.readAllBytes(), StandardCharsets.UTF_8));
    }
    for (int i = 0; i < examples.size(); i++) {
      DocumentedCode example = examples.get(i);
      source.append(
          "  // %s%n  static void example%d() throws Exception {%n%s}%n"
              .formatted(example.place(), i, example.code()));
    }
    String calls =
        IntStream.range(0, examples.size())
            .mapToObj("    example%d();%n"::formatted)
            .collect(Collectors.joining());
    return source
        + "  public static void main(String[] none) throws Exception {\n"
        + calls
        + "  }\n}\n";
  }

  /** Compiles the examples; returns what the compiler refuses. */
  private List<String> compile(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("Examples.java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
      compiler
          .getTask(
              null,
              files,
              found,
              List.of("-proc:none", "-cp", classPath(), "-d", folder.toString()),
              null,
              files.getJavaFileObjects(file))
          .call();
    }
    return found.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .toList();
  }

  /** The class path with absolute entries, as the examples run elsewhere. */
  private static String classPath() {
    String separator = System.getProperty("path.separator");
    return Arrays.stream(System.getProperty("java.class.path").split(separator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(separator));
  }

  /** The file that examples read: the sample's time and bytes. */
  private void writeTraffic() throws IOException {
    List<String> rows = Files.readAllLines(SERIES);
    List<String> header = List.of(rows.get(0).split(","));
    int bytes = header.indexOf("n_bytes");
    int time = header.indexOf("time");
    Files.write(
        folder.resolve("traffic.csv"),
        rows.stream().map(row -> row.split(",")).map(c -> c[time] + "," + c[bytes]).toList());
  }
}
