package io.github.forecast4j.examples.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forecast4j.examples.picture.Score.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RmseBarsTest {

  private static final Titles TITLES = new Titles("Errors", "Median over seeds", "RMSE, scaled");

  @TempDir private Path folder;

  @Test
  void bars_ofSeveralModels_growWithTheirNumber() throws IOException {
    Png png =
        draw(
            Score.lastValue("last value", 0.0816),
            Score.baseline("ridge", 0.0872),
            Score.network("GRU-FCN", 0.0783, new Spread(0.0777, 0.0795)));

    png.assertSize(1800, 2 * (158 + 3 * RmseBars.ROW_HEIGHT));
    assertThat(png.count(Palette.model(0))).isGreaterThan(20_000);
    assertThat(png.count(Palette.BASELINE)).isGreaterThan(20_000);
    assertThat(png.count(Palette.REFERENCE)).isGreaterThan(20_000);
  }

  @Test
  void bars_inAnyOrder_areSorted() {
    RmseBars bars = new RmseBars(TITLES, List.of(Score.baseline("b", 2), Score.baseline("a", 1)));

    assertThat(bars.scores()).extracting(Score::model).containsExactly("a", "b");
  }

  @Test
  void bars_ofAPerfectModel_areWritten() throws IOException {
    draw(Score.baseline("perfect", 0)).assertSize(1800, 2 * (158 + RmseBars.ROW_HEIGHT));
  }

  @Test
  void bars_ofLargeErrors_areWritten() throws IOException {
    assertThat(draw(Score.baseline("raw", 3.2e11)).count(Palette.BASELINE)).isGreaterThan(20_000);
  }

  @Test
  void bars_withoutANumber_sayWhose() {
    assertThatThrownBy(() -> new RmseBars(TITLES, List.of(Score.baseline("ridge", Double.NaN))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RMSE of ridge must be finite, was NaN");
  }

  private Png draw(Score... scores) throws IOException {
    Path file = folder.resolve("rmse.png");
    new RmseBars(TITLES, List.of(scores)).write(file);
    return Png.read(file);
  }
}
