package io.github.forecast4j.neural;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.model.TrainingListener;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.neural.training.Waves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trainings leave no native memory behind. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class NativeMemoryTest {

  private static final int WARM_UP = 20;
  private static final int FITS = 40;
  private static final int ROUNDS = 4;
  private static final long MEGABYTES_ALLOWED = 40;

  /**
   * A GRU-FCN has 1.2 MB of weights and 2.4 MB of moments: forty of them are 140 MB. What leaks
   * them grows so in every round, while a heap or an allocator that settles stops to.
   */
  @ParameterizedTest
  @EnumSource(names = {"MXNET", "PYTORCH"})
  void residentSet_afterManyTrainings_stopsGrowing(EngineChoice engine) throws IOException {
    train(engine, WARM_UP);
    List<Long> growth = new ArrayList<>();
    do {
      long before = residentMegabytes();
      train(engine, FITS);
      growth.add(residentMegabytes() - before);
    } while (Collections.min(growth) >= MEGABYTES_ALLOWED && growth.size() < ROUNDS);
    assertThat(growth).anyMatch(megabytes -> megabytes < MEGABYTES_ALLOWED);
  }

  private static void train(EngineChoice engine, int times) {
    GruFcn spec = NeuralModels.GRU_FCN.withEngine(engine).withEpochs(3);
    for (int seed = 0; seed < times; seed++) {
      spec.train(Waves.of(80, 12, 12, 1, 1), new TrainingRun(seed, TrainingListener.SILENT));
    }
    System.gc();
  }

  private static long residentMegabytes() throws IOException {
    String status =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(status.replaceAll("\\D", "")) / 1024;
  }
}
