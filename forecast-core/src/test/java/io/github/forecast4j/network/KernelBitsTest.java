package io.github.forecast4j.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All kernels give the bits of the formulas, one window at a time or many. */
class KernelBitsTest {

  static Stream<Kernels> kernels() {
    return Stream.concat(Stream.of(Kernels.scalar()), Kernels.vector().stream());
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void networks_ofEveryKind_giveTheBitsOfTheFormulas(Kernels kernels) {
    for (Shape window : List.of(new Shape(1, 1), new Shape(3, 2), new Shape(12, 12))) {
      Networks networks = new Networks(window.size());
      for (Layer layer : networks.allKinds(window, 3)) {
        float[] values = networks.values(window.size(), 1f);

        assertThat(new TrainedNetwork(window, layer).on(kernels).run(values))
            .isEqualTo(Reference.run(layer, values, window));
      }
    }
  }

  @Property(tries = 25)
  void batch_ofAnySize_givesTheBitsOfSingleWindows(
      @ForAll @IntRange(min = 0, max = 70) int count,
      @ForAll @IntRange(min = 1, max = 30) int steps,
      @ForAll @IntRange(min = 1, max = 18) int channels) {
    Shape window = new Shape(steps, channels);
    Networks networks = new Networks(count + 100L * window.size());
    float[] windows = networks.values(count * window.size(), 1f);
    for (Layer layer : networks.allKinds(window, 2)) {
      TrainedNetwork scalar = new TrainedNetwork(window, layer).on(Kernels.scalar());
      float[] singles = singles(scalar, windows, count);

      kernels()
          .forEach(each -> assertThat(batch(scalar.on(each), windows, count)).isEqualTo(singles));
    }
  }

  private static float[] singles(TrainedNetwork network, float[] windows, int count) {
    int size = network.input().size();
    float[] outputs = new float[count * network.outputs()];
    for (int i = 0; i < count; i++) {
      float[] output = network.run(Arrays.copyOfRange(windows, i * size, (i + 1) * size));
      System.arraycopy(output, 0, outputs, i * output.length, output.length);
    }
    return outputs;
  }

  private static float[] batch(TrainedNetwork network, float[] windows, int count) {
    float[] outputs = new float[count * network.outputs()];
    network.run(windows, count, outputs);
    return outputs;
  }
}
