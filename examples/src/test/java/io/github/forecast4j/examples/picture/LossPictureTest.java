package io.github.forecast4j.examples.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forecast4j.examples.picture.LossPicture.Scale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossPictureTest {

  private static final Titles TITLES = new Titles("Losses", "", "mean squared error");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void picture_ofNetworksWithDifferentEpochs_showsBoth(Scale scale) throws IOException {
    List<Losses> networks = List.of(losses("LSTM", 30), losses("GRU-FCN", 12));

    Png png = draw(new LossPicture(TITLES, scale, networks));

    png.assertSize(1800, 1040);
    assertThat(png.count(Palette.model(0))).isGreaterThan(500);
    assertThat(png.count(Palette.model(1))).isGreaterThan(300);
    assertThat(png.count(Palette.pale(Palette.model(0)))).isGreaterThan(100);
  }

  @ParameterizedTest
  @EnumSource
  void picture_ofOneEpoch_isWritten(Scale scale) throws IOException {
    draw(new LossPicture(TITLES, scale, List.of(losses("LSTM", 1)))).assertSize(1800, 1040);
  }

  @Test
  void picture_ofAZeroLoss_showsItAtTheLowerEdgeOfALogarithmicScale() throws IOException {
    double[] falling = {1, 0.1, 0.01, 0, 0, 0};
    Losses zero = new Losses("LSTM", Values.of(falling), Values.of(1, 0.5, 0.2, 0.1, 0.05, 0));

    Png png = draw(new LossPicture(TITLES, Scale.LOGARITHMIC, List.of(zero)));

    png.assertSize(1800, 1040);
    assertThat(png.count(Palette.model(0))).isGreaterThan(500);
    assertThat(png.count(Palette.pale(Palette.model(0)))).isGreaterThan(100);
  }

  @ParameterizedTest
  @EnumSource
  void picture_ofNothingButZeroLosses_isWritten(Scale scale) throws IOException {
    Losses zero = new Losses("LSTM", Values.of(0, 0), Values.of(0, 0));

    draw(new LossPicture(TITLES, scale, List.of(zero))).assertSize(1800, 1040);
  }

  @Test
  void picture_ofLossesBelowZero_refusesALogarithmicScale() {
    Losses below = new Losses("LSTM", Values.of(1, -1), Values.of(1, 1));

    assertThatThrownBy(() -> new LossPicture(TITLES, Scale.LOGARITHMIC, List.of(below)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be >= 0");
  }

  @Test
  void losses_ofDifferentLengths_sayBoth() {
    assertThatThrownBy(() -> new Losses("LSTM", Values.of(1, 2), Values.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("had 1 and 2");
  }

  private Png draw(LossPicture picture) throws IOException {
    Path file = folder.resolve("losses.png");
    picture.write(file);
    return Png.read(file);
  }

  private static Losses losses(String network, int epochs) {
    return new Losses(network, falling(epochs, 0.01), falling(epochs, 0.03));
  }

  private static Values falling(int epochs, double floor) {
    return Values.of(
        IntStream.range(0, epochs).mapToDouble(i -> floor + 0.5 * Math.exp(-i / 5.0)).toArray());
  }
}
