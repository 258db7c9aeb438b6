package io.github.forecast4j.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.forecast4j.ChildJvm;
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

  @ParameterizedTest
  @CsvSource({
    "-Xint, scalar, 2, 1",
    "-Xint, vector, 2, 1",
    "-XX:TieredStopAtLevel=1, scalar, 6, 2",
    "-XX:TieredStopAtLevel=1, vector, 6, 1",
    "-XX:-TieredCompilation, scalar, 6, 30",
    "-XX:+TieredCompilation, scalar, 6, 60",
    "-XX:+TieredCompilation, vector, 6, 60",
    "-XX:UseAVX=2, vector, 6, 60",
    "-XX:UseAVX=2, scalar, 6, 60",
  })
  @Tag("slow")
  void bits_onAnyCompiler_areTheSame(String option, String kernels, int shapes, int runs) {
    assertThat(digest(ChildJvm.JAVA, option, kernels, shapes, runs))
        .isEqualTo(Digest.of(Kernels.scalar(), shapes, 1));
  }

  @Test
  void bits_onVectors_areThoseOfPlainLoops() {
    assertThat(digest(ChildJvm.JAVA, "-XX:+TieredCompilation", "vector", Digest.ALL, 20))
        .isEqualTo(Digest.of(Kernels.scalar(), Digest.ALL, 1));
  }

  @ParameterizedTest
  @CsvSource({"scalar, 60", "vector, 60"})
  @Tag("slow")
  void bits_onNewerJava_areTheSame(String kernels, int runs) {
    assumeThat(Files.isExecutable(NEWER_JAVA)).isTrue();

    assertThat(digest(NEWER_JAVA, "-XX:+TieredCompilation", kernels, Digest.ALL, runs))
        .isEqualTo(Digest.of(Kernels.scalar(), Digest.ALL, 1));
  }

  @Test
  void plainLoops_withoutTheInstruction_giveTheSameBitsAndSaySo() {
    List<String> options = List.of("-XX:-UseFMA", "-XX:TieredStopAtLevel=1");
    List<String> command = ChildJvm.command(ChildJvm.JAVA, options, SlowArithmetic.class);

    assertThat(ChildJvm.lastLine(command)).isEqualTo("slow");
  }

  private static String digest(Path java, String option, String kernels, int shapes, int runs) {
    List<String> options = new ArrayList<>(List.of("-Xmx256m", option));
    if ("vector".equals(kernels)) {
      options.addAll(VECTOR);
    }
    return ChildJvm.lastLine(
        ChildJvm.command(
            java, options, Digest.class, kernels, String.valueOf(shapes), String.valueOf(runs)));
  }
}
