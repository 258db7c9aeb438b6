package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.picture.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of a comparison: {@code comparison.json} and pictures.
 *
 * @param protocol the protocol's name
 * @param contest what came of it
 */
record Report(String protocol, Contest contest) {

  /** Writes all files into a folder, which is made if it is not there. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    ComparisonJson.write(folder.resolve("comparison.json"), protocol, contest.results());
    if (Pictures.obstacle().isEmpty()) {
      new Gallery(protocol, contest).write(folder);
    }
  }
}
