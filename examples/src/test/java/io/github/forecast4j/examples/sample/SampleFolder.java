package io.github.forecast4j.examples.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a sample, read back for the tests. */
record SampleFolder(Path path) {

  List<String> lines(String file) throws IOException {
    return Files.readAllLines(path.resolve(file));
  }

  double[] column(String file, String name) throws IOException {
    List<String> lines = lines(file);
    int column = List.of(lines.get(0).split(",", -1)).indexOf(name);
    return lines.stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
        .toArray();
  }

  List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> path.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
