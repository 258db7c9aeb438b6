package io.github.forecast4j.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever compiles the kernels, in whatever Java, at whatever width: the bits are the same. */
class SameBitsEverywhereTest {

  private static final Path NEWER_JAVA = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64/bin/java");
  private static final List<String> VECTOR = List.of("--add-modules", "jdk.incubator.vector");

  private final String expected = Digest.of(Kernels.scalar(), 1);

  @ParameterizedTest
  @CsvSource({
    "-Xint, scalar, 1",
    "-Xint, vector, 1",
    "-XX:TieredStopAtLevel=1, scalar, 2",
    "-XX:TieredStopAtLevel=1, vector, 2",
    "-XX:-TieredCompilation, scalar, 30",
    "-XX:+TieredCompilation, scalar, 60",
    "-XX:+TieredCompilation, vector, 60",
    "-XX:UseAVX=2, vector, 60",
    "-XX:UseAVX=2, scalar, 60",
  })
  @Tag("slow")
  void bits_onAnyCompiler_areTheSame(String option, String kernels, String runs) throws Exception {
    assertThat(digest(ChildJvm.JAVA, option, kernels, runs)).isEqualTo(expected);
  }

  @Test
  void bits_onVectors_areThoseOfPlainLoops() throws Exception {
    assertThat(digest(ChildJvm.JAVA, "-XX:+TieredCompilation", "vector", "20")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"scalar, 60", "vector, 60"})
  @Tag("slow")
  void bits_onNewerJava_areTheSame(String kernels, String runs) throws Exception {
    assumeThat(Files.isExecutable(NEWER_JAVA)).isTrue();

    assertThat(digest(NEWER_JAVA, "-XX:+TieredCompilation", kernels, runs)).isEqualTo(expected);
  }

  @Test
  void plainLoops_withoutTheInstruction_giveTheSameBitsAndSaySo() throws Exception {
    List<String> options = List.of("-XX:-UseFMA", "-XX:TieredStopAtLevel=1");

    assertThat(ChildJvm.run(ChildJvm.JAVA, options, SlowArithmetic.class)).isEqualTo("slow");
  }

  private static String digest(Path java, String option, String kernels, String runs)
      throws Exception {
    List<String> options = new ArrayList<>(List.of(option));
    if ("vector".equals(kernels)) {
      options.addAll(VECTOR);
    }
    return ChildJvm.run(java, options, Digest.class, kernels, runs);
  }
}
