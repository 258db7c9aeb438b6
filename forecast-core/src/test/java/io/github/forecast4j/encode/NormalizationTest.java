package io.github.forecast4j.encode;

import static io.github.forecast4j.encode.EncodedWindows.encoder;
import static io.github.forecast4j.encode.EncodedWindows.rising;
import static io.github.forecast4j.encode.EncodedWindows.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NormalizationTest {

  private static final double EPSILON = Normalization.EPSILON;

  private static Encoding by(Normalization normalization) {
    return new Encoding(normalization, CalendarFeatures.NONE);
  }

  private static Encoder oneChannel(Normalization normalization, int window, int horizon) {
    var channels = new Encoder.Channels(List.of("x"), List.of("x"));
    var task = new Encoder.Task(channels, window, horizon);
    return Encoder.of(by(normalization), task, IndexGrid.ZERO, Set.of());
  }

  @Test
  void mean_window_showsDifferencesFromTheMeanLevelAndSpread() {
    Encoder encoder = encoder(by(Normalization.MEAN), 3, IndexGrid.ZERO);

    float[] window = window(encoder, rising(IndexGrid.ZERO, 5), 4);

    float spread = (float) Math.sqrt(2 / 3.0);
    assertThat(encoder.features()).containsExactly("a", "b", "b (level)", "b (spread)");
    assertThat(window)
        .containsExactly(
            new float[] {-1, -1, 102, spread, 0, 0, 102, spread, 1, 1, 102, spread}, within(1e-6f));
  }

  @Test
  void hiddenLevels_windowAtAnotherLevel_looksTheSame() {
    Encoding hidden = by(Normalization.LAST_VALUE).withLevels(Levels.HIDDEN);
    Encoder encoder = encoder(hidden, 3, IndexGrid.ZERO);

    assertThat(encoder.features()).containsExactly("a", "b", "b (spread)");
    assertThat(window(encoder, rising(IndexGrid.ZERO, 9), 8))
        .containsExactly(window(encoder, rising(IndexGrid.ZERO, 9), 4), within(1e-6f));
  }

  @ParameterizedTest
  @CsvSource({"MEAN, 99, SHOWN", "MEAN, 100, HIDDEN", "RELATIVE, 99, HIDDEN"})
  void autoLevels_areHiddenInLongWindowsAndWhereChangesAreRelative(
      Normalization normalization, int window, Levels levels) {
    Encoding auto = by(normalization).withLevels(Levels.AUTO);

    assertThat(auto.settled(1, 1, window).levels()).isEqualTo(levels);
  }

  @ParameterizedTest
  @CsvSource({"999, LAST_VALUE, SHOWN", "1000, RELATIVE, HIDDEN"})
  void auto_isRelativeFromAThousandRowsOn(long rows, Normalization normalization, Levels levels) {
    Encoding settled = by(Normalization.AUTO).withLevels(Levels.AUTO).settled(1, rows, 12);

    assertThat(settled.normalization()).isEqualTo(normalization);
    assertThat(settled.levels()).isEqualTo(levels);
    assertThat(by(Normalization.MEAN).settled(1, rows, 12).normalization())
        .isEqualTo(Normalization.MEAN);
  }

  @Test
  void relative_window_showsChangesByHowMuchItMovesAndSpread() {
    Encoding relative = by(Normalization.RELATIVE).withLevels(Levels.HIDDEN);
    Encoder encoder = encoder(relative, 3, IndexGrid.ZERO);

    float[] window = window(encoder, rising(IndexGrid.ZERO, 5), 4);

    float s = (float) Math.sqrt(2 / 3.0);
    float z = (float) (1 / Math.sqrt(1 + 400 * 2 / 3.0));
    assertThat(encoder.features()).containsExactly("a", "b", "b (spread)");
    assertThat(window)
        .containsExactly(new float[] {-2 * z, -2 * z, s, -z, -z, s, 0, 0, s}, within(1e-6f));
  }

  @Test
  void relative_calmWindow_isSeenAsChangesFromItsLastValue() {
    Encoder encoder = oneChannel(Normalization.RELATIVE, 3, 1);

    float[] calm = window(encoder, TimeSeries.of("x", .300, .299, .301), 3);

    assertThat(calm[0]).isCloseTo(-.001f, within(1e-6f));
  }

  @Test
  void instance_window_hasMeanZeroAndDeviationOneInEachChannel() {
    Encoder encoder = encoder(by(Normalization.INSTANCE), 3, IndexGrid.ZERO);

    float[] window = window(encoder, rising(IndexGrid.ZERO, 5), 4);

    float z = (float) (1 / Math.sqrt(2 / 3.0 + EPSILON));
    assertThat(encoder.features()).containsExactly("a", "b");
    assertThat(window).containsExactly(new float[] {-z, -z, 0, 0, z, z}, within(1e-6f));
  }

  @Property(tries = 300)
  void shiftedAndStretchedWindow_looksTheSame(
      @ForAll("ofAnySize") Normalization normalization,
      @ForAll @Size(6) List<@DoubleRange(min = -1, max = 1) Double> values,
      @ForAll @DoubleRange(min = -5, max = 5) double shift,
      @ForAll @DoubleRange(min = 1, max = 100) double stretch) {
    double[] rows = values.stream().mapToDouble(v -> v).toArray();
    // Far from the others, so that what is added to the variance is small beside it.
    rows[0] = normalization == Normalization.INSTANCE ? 3 : 30;
    double[] moved = Arrays.stream(rows).map(v -> v * stretch + shift).toArray();
    Encoder encoder = oneChannel(normalization, 6, 1);

    assertThat(inputs(encoder, moved)).containsExactly(inputs(encoder, rows), within(1e-4f));
  }

  @Provide
  static Arbitrary<Normalization> ofAnySize() {
    return Arbitraries.of(Normalization.INSTANCE, Normalization.RELATIVE);
  }

  /** What is seen of the rows themselves, without level and spread. */
  private static float[] inputs(Encoder encoder, double[] rows) {
    float[] window = window(encoder, TimeSeries.of("x", rows), rows.length);
    float[] inputs = new float[rows.length];
    for (int step = 0; step < inputs.length; step++) {
      inputs[step] = window[step * encoder.features().size()];
    }
    return inputs;
  }

  @ParameterizedTest
  @EnumSource(mode = EXCLUDE, names = "AUTO")
  void constantWindow_isZeroAndComesBackToTheConstant(Normalization normalization) {
    Encoder encoder = oneChannel(normalization, 4, 2);
    EncodedSeries encoded = encoder.on(TimeSeries.of("x", .1, .1, .1, .1, .1, .2));
    float[] window = new float[4 * encoder.features().size()];
    float[] outcome = new float[2];

    encoded.window(4, window, 0);
    encoded.outcome(4, outcome, 0);

    if (normalization == Normalization.NONE) {
      assertThat(window).containsOnly(.1f);
    } else {
      assertThat(window[0]).isZero();
      assertThat(window).containsOnly(encoder.features().size() > 1 ? .1f : 0, 0);
      assertThat(encoded.decode(4, new float[2])).containsExactly(.1, .1);
    }
    assertThat(encoded.decode(4, outcome)).containsExactly(new double[] {.1, .2}, within(1e-7));
  }

  @Test
  void instance_constantWindow_movesByTheRootOfEpsilon() {
    Encoder encoder = oneChannel(Normalization.INSTANCE, 3, 1);

    double[] told = encoder.on(TimeSeries.of("x", 7, 7, 7)).decode(3, new float[] {1});

    assertThat(told).containsExactly(new double[] {7 + Math.sqrt(EPSILON)}, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(mode = EXCLUDE, names = "AUTO")
  void decode_ofOutcome_isTheScaledValue(Normalization normalization) {
    var channels = new Encoder.Channels(List.of("a"), List.of("b", "a"));
    var task = new Encoder.Task(channels, 3, 2);
    Encoder encoder = Encoder.of(by(normalization), task, IndexGrid.ZERO, Set.of());
    EncodedSeries encoded = encoder.on(rising(IndexGrid.ZERO, 6));
    float[] outcome = new float[4];

    encoded.outcome(3, outcome, 0);

    assertThat(encoded.decode(3, outcome))
        .containsExactly(new double[] {103, 3, 104, 4}, within(1e-5));
  }

  @ParameterizedTest
  @EnumSource(mode = EXCLUDE, names = "AUTO")
  void limit_anyNormalization_boundsFeaturesButNeitherOutcomeNorForecast(
      Normalization normalization) {
    var channels = new Encoder.Channels(List.of("x"), List.of("x"));
    var task = new Encoder.Task(channels, 3, 1);
    Encoder encoder = Encoder.of(by(normalization).withLimit(.5), task, IndexGrid.ZERO, Set.of());
    EncodedSeries encoded = encoder.on(TimeSeries.of("x", 0, 1, 844, 2000));
    float[] window = new float[3 * encoder.features().size()];
    float[] outcome = new float[1];

    encoded.window(3, window, 0);
    encoded.outcome(3, outcome, 0);

    for (float value : window) {
      assertThat(Math.abs(value)).isLessThan(.5f + (float) StrictMath.log1p(844));
    }
    assertThat(encoded.decode(3, outcome)[0]).isCloseTo(2000, within(1e-3));
    assertThat(encoded.decode(3, new float[1])[0])
        .isCloseTo(
            switch (normalization) {
              case NONE -> 0;
              case LAST_VALUE, RELATIVE -> 844;
              case MEAN, INSTANCE -> 845 / 3.0;
              case AUTO -> throw new AssertionError("is never seen");
            },
            within(1e-9));
  }
}
