package io.github.forecast4j.neural;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.model.TrainingListener;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.neural.training.Waves;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The number of threads reaches native code, even of a program that nobody gave an environment. */
@EnabledOnOs(OS.LINUX)
class NativeThreadsTest {

  @ParameterizedTest
  @EnumSource(names = {"MXNET", "PYTORCH"})
  void training_withFourThreads_startsThreeMoreThanWithOne(EngineChoice engine) throws Exception {
    assertThat(threads(engine, 4) - threads(engine, 1)).isGreaterThanOrEqualTo(3);
  }

  /** The threads of a new program that has trained. */
  private static int threads(EngineChoice engine, int threads)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UseDynamicNumberOfCompilerThreads",
            "-cp",
            classPath(),
            Program.class.getName(),
            engine.name(),
            Integer.toString(threads));
    builder.environment().keySet().removeIf(name -> name.startsWith("OMP_"));
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).isZero();
    return Integer.parseInt(printed);
  }

  private static String classPath() {
    return Stream.of("java.class.path", "jdk.module.path")
        .map(System::getProperty)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Trains and prints how many threads the program then has. */
  static final class Program {

    private Program() {}

    public static void main(String[] arguments) {
      NeuralModels.GRU_FCN
          .withEngine(EngineChoice.valueOf(arguments[0]))
          .withThreads(Integer.parseInt(arguments[1]))
          .withEpochs(1)
          .train(Waves.of(80, 24, 8, 1, 1), new TrainingRun(1, TrainingListener.SILENT));
      System.out.println(Objects.requireNonNull(new File("/proc/self/task").list()).length);
    }
  }
}
