package io.github.forecast4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of this process as Linux counts it. */
final class Footprint {

  private Footprint() {}

  /** Prints the most that was resident, in kilobytes: "resident 51234". */
  static void print() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          System.out.println("resident " + line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException e) {
      System.out.println("resident 0");
    }
  }
}
