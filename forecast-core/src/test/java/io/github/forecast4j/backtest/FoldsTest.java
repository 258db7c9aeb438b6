package io.github.forecast4j.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FoldsTest {

  @Test
  void rolling_exampleOfTheJavadoc_holds() {
    assertThat(Folds.rolling(3).withOrigins(2).withStep(2).of(18, 2))
        .containsExactly(
            new Fold(0, 0, 6, 2, 2), new Fold(1, 0, 10, 2, 2), new Fold(2, 0, 14, 2, 2));
    assertThat(Folds.rolling(3).withOrigins(2).withStep(2).withSliding(5).of(18, 2))
        .containsExactly(
            new Fold(0, 1, 6, 2, 2), new Fold(1, 5, 10, 2, 2), new Fold(2, 9, 14, 2, 2));
  }

  @Test
  void split_exampleOfTheJavadoc_holds() {
    assertThat(Folds.split(.6).withStep(1).of(10, 2)).containsExactly(new Fold(0, 0, 6, 3, 1));
    assertThat(Folds.splitAt(6).withStep(1).of(10, 2)).containsExactly(new Fold(0, 0, 6, 3, 1));
  }

  @Test
  void step_unlessSaid_isTheHorizon() {
    assertThat(Folds.rolling(2).of(20, 4))
        .containsExactly(new Fold(0, 0, 12, 1, 4), new Fold(1, 0, 16, 1, 4));
    assertThat(Folds.splitAt(8).of(20, 4)).containsExactly(new Fold(0, 0, 8, 3, 4));
  }

  @Property(tries = 1000)
  void rolling_anyPlan_learnsBeforeItJudgesAndEndsWithTheSeries(
      @ForAll @IntRange(min = 1, max = 6) int folds,
      @ForAll @IntRange(min = 1, max = 5) int origins,
      @ForAll @IntRange(min = 1, max = 7) int step,
      @ForAll @IntRange(min = 1, max = 9) int horizon,
      @ForAll @IntRange(min = 1, max = 60) int sliding,
      @ForAll @IntRange(min = 0, max = 40) int spare) {
    int needed = (folds * origins - 1) * step + horizon + 1;
    int rows = needed + spare;

    List<Fold> cut =
        Folds.rolling(folds)
            .withOrigins(origins)
            .withStep(step)
            .withSliding(sliding)
            .of(rows, horizon);

    assertThat(cut).hasSize(folds);
    int[] all = cut.stream().flatMapToInt(FoldsTest::origins).toArray();
    assertThat(all).hasSize(folds * origins).isSorted();
    for (int i = 1; i < all.length; i++) {
      assertThat(all[i] - all[i - 1]).isEqualTo(step);
    }
    assertThat(all[all.length - 1] + horizon).isEqualTo(rows);
    for (Fold fold : cut) {
      assertThat(fold.trainingTo()).isEqualTo(fold.origin(0)).isGreaterThan(fold.trainingFrom());
      assertThat(fold.trainingTo() - fold.trainingFrom())
          .isEqualTo(Math.min(sliding, fold.origin(0)));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Folds.rolling(folds).withOrigins(origins).withStep(step).of(needed - 1, horizon))
        .withMessageContaining("at least " + needed + " rows");
  }

  @Property(tries = 1000)
  void split_anyShare_judgesEveryOriginThatFitsAfterIt(
      @ForAll @IntRange(min = 30, max = 500) int rows,
      @ForAll @DoubleRange(min = .1, max = .7) double share,
      @ForAll @IntRange(min = 1, max = 7) int step,
      @ForAll @IntRange(min = 1, max = 9) int horizon) {
    Fold fold = Folds.split(share).withStep(step).of(rows, horizon).get(0);

    assertThat(fold.trainingFrom()).isZero();
    assertThat(fold.trainingTo()).isEqualTo((int) (rows * share));
    int end = fold.origin(fold.origins() - 1) + horizon;
    assertThat(end).isLessThanOrEqualTo(rows);
    assertThat(end + step).isGreaterThan(rows);
  }

  @Test
  void settings_badValues_areRefusedWithRuleAndValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.rolling(0))
        .withMessage("folds must be >= 1, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.split(1))
        .withMessageContaining("above 0 and below 1, was 1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> Folds.splitAt(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Folds.rolling(1).withStep(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Folds.rolling(1).withSliding(-1));
    assertThatIllegalStateException()
        .isThrownBy(() -> Folds.split(.5).withOrigins(3))
        .withMessageContainingAll("withOrigins(3)", "rolling(...)");
  }

  @Test
  void split_withoutRoomForTargets_tellsTheRowsNeeded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.splitAt(8).of(9, 2))
        .withMessageContainingAll("split at row 8", "at least 10 rows", "there are 9");
    assertThatIllegalArgumentException().isThrownBy(() -> Folds.split(.01).of(20, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.rolling(Integer.MAX_VALUE).of(20, Integer.MAX_VALUE));
  }

  private static IntStream origins(Fold fold) {
    return IntStream.range(0, fold.origins()).map(fold::origin);
  }
}
