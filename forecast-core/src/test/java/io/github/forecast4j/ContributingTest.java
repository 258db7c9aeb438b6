package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md names is there. */
class ContributingTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern PACKAGE = Pattern.compile("`(io\\.github\\.forecast4j[a-z.]*)`");
  private static final Pattern CONTRACT = Pattern.compile("`([A-Z]\\w*Contract)`");
  private static final Pattern SCRIPT = Pattern.compile("`([.a-z/-]+(?:/run|\\.sh))[ `]");

  @Test
  void packages_thatAreNamed_areThere() throws IOException {
    assertThat(named(PACKAGE))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(folderOf(name)).as(name).isDirectory());
  }

  @Test
  void contracts_thatAreNamed_areInThePackageThatIsNamed() throws IOException {
    Path folder = folderOf(named(PACKAGE).get(0));
    assertThat(named(CONTRACT))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(folder.resolve(name + ".java")).isRegularFile());
  }

  @Test
  void scripts_thatAreNamed_areThere() throws IOException {
    assertThat(named(SCRIPT))
        .hasSizeGreaterThan(5)
        .allSatisfy(name -> assertThat(ROOT.resolve(name)).isRegularFile());
  }

  private static Path folderOf(String aPackage) {
    return Path.of("src", "test", "java").resolve(aPackage.replace('.', '/'));
  }

  private static List<String> named(Pattern pattern) throws IOException {
    try (Stream<String> lines = Files.lines(ROOT.resolve("CONTRIBUTING.md"))) {
      return lines
          .flatMap(line -> pattern.matcher(line).results())
          .map(found -> found.group(1))
          .distinct()
          .toList();
    }
  }
}
