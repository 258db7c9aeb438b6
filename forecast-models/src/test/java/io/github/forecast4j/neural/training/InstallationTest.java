package io.github.forecast4j.neural.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forecast4j.model.TrainingException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstallationTest {

  private static final List<String> BOTH = List.of("MXNet", "PyTorch");

  @Test
  void choice_withBothEngines_isTheFirst() {
    assertThat(linux(Set.of("MXNet", "PyTorch"), Set.of("MXNet", "PyTorch")).choose(BOTH))
        .isEqualTo("MXNet");
  }

  @Test
  void choice_withOneNativeLibrary_isThatEngine() {
    assertThat(linux(Set.of("MXNet", "PyTorch"), Set.of("PyTorch")).choose(BOTH))
        .isEqualTo("PyTorch");
  }

  @Test
  void choice_withoutEngines_namesBothArtifacts() {
    assertThatThrownBy(() -> linux(Set.of(), Set.of()).choose(BOTH))
        .isInstanceOf(TrainingException.class)
        .hasMessageContainingAll(
            "MXNet is missing",
            "PyTorch is missing",
            "forecast-engine-mxnet",
            "forecast-engine-pytorch");
  }

  @Test
  void choice_withoutNativeLibrary_saysForWhichPlatform() {
    assertThatThrownBy(() -> linux(Set.of("PyTorch"), Set.of()).choose(List.of("PyTorch")))
        .hasMessageContaining("PyTorch is here without its native library for linux-x86_64");
  }

  @Test
  void choice_onArmWithMxnetAlone_saysThatMxnetHasNoBuildForArm() {
    Installation arm = new Installation(Set.of("MXNet"), Set.of(), "linux-aarch64");
    assertThatThrownBy(() -> arm.choose(BOTH))
        .hasMessageContainingAll("MXNet has no build for ARM", "forecast-engine-pytorch");
  }

  @Test
  void here_inTheTests_isBothEnginesWithTheirNativeLibraries() {
    assertThat(Installation.here().natives()).containsExactlyInAnyOrder("MXNet", "PyTorch");
  }

  private static Installation linux(Set<String> engines, Set<String> natives) {
    return new Installation(engines, natives, "linux-x86_64");
  }
}
