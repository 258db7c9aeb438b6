package io.github.forecast4j.examples.compare;

import io.github.forecast4j.examples.picture.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of a comparison: {@code comparison.json}, {@code report.html} and pictures.
 *
 * @param protocol the protocol's name
 * @param contest what came of it
 * @param occasion how and when it was run
 */
record Report(String protocol, Contest contest, Occasion occasion) {

  /** The file to be read in a browser. */
  static final String PAGE = "report.html";

  /** Writes all files into a folder, which is made if it is not there. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    ComparisonJson.write(folder.resolve("comparison.json"), protocol, contest.results());
    Gallery gallery = new Gallery(protocol, contest);
    new Illustration(protocol, contest, gallery).page(occasion).write(folder.resolve(PAGE));
    if (Pictures.obstacle().isEmpty()) {
      gallery.write(folder);
    }
  }
}
