package io.github.forecast4j.examples.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastPictureTest {

  private static final Titles TITLES = new Titles("Traffic", "One step ahead", "bytes");

  @TempDir private Path folder;

  @Test
  void picture_overTime_isWrittenInTwoPixelsAUnit() throws IOException {
    Line actual = Line.of("actual", wave(60, 2e12));
    Line model = Line.of("GRU-FCN", wave(60, 1.9e12));
    Line last = Line.baseline("last value", wave(60, 2.1e12));

    Png png = draw(new ForecastPicture(TITLES, days(60), actual, List.of(model, last)));

    png.assertSize(2200, 1080);
    assertThat(png.count(Palette.ACTUAL)).isGreaterThan(1000);
    assertThat(png.count(Palette.model(0))).isGreaterThan(500);
    assertThat(png.count(Palette.BASELINE)).isGreaterThan(300);
  }

  @Test
  void picture_withAHistory_shadesTheForecasts() throws IOException {
    Line actual = Line.of("actual", wave(60, 1));
    Line model = Line.of("LSTM", wave(20, 1));

    Png alone = draw(new ForecastPicture(TITLES, days(60), actual, List.of()));
    Png both = draw(new ForecastPicture(TITLES, days(60), actual, List.of(model)));

    assertThat(alone.count(Palette.PAPER) - both.count(Palette.PAPER)).isGreaterThan(300_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 60, 1440, 43_200})
  void picture_ofAnyStep_hasAnAxis(long minutes) throws IOException {
    Steps steps =
        Steps.at(
            IntStream.range(0, 50)
                .mapToObj(i -> Instant.EPOCH.plus(Duration.ofMinutes(minutes * i)))
                .toList(),
            ZoneOffset.UTC);
    Line actual = Line.of("actual", wave(50, 1));

    Png png = draw(new ForecastPicture(TITLES, steps, actual, List.of()));

    assertThat(png.count(Palette.QUIET)).isGreaterThan(300);
  }

  static Stream<double[]> oddValues() {
    return Stream.of(
        new double[] {5},
        new double[] {5, 5, 5, 5},
        new double[] {0, 0, 0},
        new double[] {1, 2, 3, 4, 5},
        new double[] {-3, Double.NaN, 4, 1e-9},
        new double[] {Double.NaN, Double.NaN});
  }

  @ParameterizedTest
  @MethodSource("oddValues")
  void picture_ofOddValues_isWritten(double[] values) throws IOException {
    Line actual = Line.of("actual", values);
    Steps steps = Steps.numbered(100, values.length);

    draw(new ForecastPicture(TITLES, steps, actual, List.of(Line.of("model", values))))
        .assertSize(2200, 1080);
  }

  @Test
  void picture_withManyModels_wrapsItsLegend() throws IOException {
    List<Line> models =
        IntStream.range(0, 14)
            .mapToObj(i -> Line.of("a model named " + i, wave(9, i + 1)))
            .toList();

    draw(new ForecastPicture(TITLES, Steps.numbered(0, 9), Line.of("actual", wave(9, 1)), models))
        .assertSize(2200, 1080);
  }

  @Test
  void picture_whoseLengthsDiffer_saysBoth() {
    Line actual = Line.of("actual", 1, 2, 3);

    assertThatThrownBy(() -> new ForecastPicture(TITLES, days(4), actual, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("had 3 for 4 steps");
    assertThatThrownBy(
            () ->
                new ForecastPicture(TITLES, days(3), actual, List.of(Line.of("long", 1, 2, 3, 4))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("long must have <= 3 values, had 4");
  }

  @Test
  void values_afterTheArrayChanges_stay() {
    double[] numbers = {1, 2};
    Values values = Values.of(numbers);

    numbers[0] = 9;
    values.toArray()[1] = 9;

    assertThat(values.toArray()).containsExactly(1, 2);
  }

  private Png draw(ForecastPicture picture) throws IOException {
    Path file = folder.resolve("new/folder/forecast.png");
    picture.write(file);
    return Png.read(file);
  }

  private static Steps days(int count) {
    return Steps.at(
        IntStream.range(0, count)
            .mapToObj(day -> Instant.EPOCH.plus(Duration.ofDays(day)))
            .toList(),
        ZoneOffset.UTC);
  }

  private static double[] wave(int count, double height) {
    return IntStream.range(0, count).mapToDouble(i -> height * (2 + Math.sin(i))).toArray();
  }
}
