package io.github.forecast4j.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DieboldMarianoTest {

  private static final double[] ONE = {1.0, 2.5, 0.7, 3.1, 2.2, 1.9, 0.4, 2.8, 1.1, 3.3};
  private static final double[] OTHER = {1.4, 2.9, 1.9, 2.6, 2.4, 3.0, 1.2, 2.7, 2.3, 4.1};

  @ParameterizedTest
  @CsvSource({
    "1, -3.0302021036900193, 0.014242026420051346",
    "2, -4.2080063062180315, 0.0022795195478563235",
    "3, -2.3902556539128597, 0.04054039438421986"
  })
  void statistic_anyOverlap_isThatOfNumpyAndScipy(int overlap, double statistic, double pValue) {
    DieboldMariano test = DieboldMariano.of(ONE, OTHER, overlap);

    assertThat(test.observations()).isEqualTo(10);
    assertThat(test.meanDifference()).isCloseTo(-.55, within(1e-12));
    assertThat(test.statistic()).isCloseTo(statistic, within(1e-12));
    assertThat(test.pValue()).isCloseTo(pValue, within(1e-12));
  }

  @Test
  void test_theOtherWayRound_hasTheOtherSignAndTheSameChance() {
    DieboldMariano test = DieboldMariano.of(ONE, OTHER, 2);
    DieboldMariano turned = DieboldMariano.of(OTHER, ONE, 2);

    assertThat(turned.statistic()).isEqualTo(-test.statistic());
    assertThat(turned.pValue()).isEqualTo(test.pValue());
  }

  @Test
  void test_ofEqualForecasts_findsNothing() {
    DieboldMariano test = DieboldMariano.of(ONE, ONE, 1);

    assertThat(test.statistic()).isZero();
    assertThat(test.pValue()).isEqualTo(1);
  }

  @Test
  void test_ofAConstantDifference_isCertain() {
    DieboldMariano test = DieboldMariano.of(new double[] {1, 1, 1}, new double[] {2, 2, 2}, 1);

    assertThat(test.statistic()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(test.pValue()).isZero();
  }

  @Test
  void test_whoseVarianceComesOutNegative_takesThatOfLagZero() {
    double[] alternating = {1, -1, 1, -1, 1, -1, 1.5, -1};

    DieboldMariano test = DieboldMariano.of(alternating, new double[8], 2);

    assertThat(test.statistic()).isCloseTo(0.1334039361094399, within(1e-12));
  }

  @Test
  void test_ofNoise_rejectsAboutAsOftenAsItSays() {
    Random random = new Random(5);
    int rejected = 0;
    for (int trial = 0; trial < 2000; trial++) {
      double[] one = random.doubles(30).toArray();
      double[] other = random.doubles(30).toArray();
      rejected += DieboldMariano.of(one, other, 1).pValue() < .05 ? 1 : 0;
    }

    assertThat(rejected / 2000.0).isCloseTo(.05, within(.02));
  }

  @Test
  void test_tooFewOrUnequalLosses_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DieboldMariano.of(new double[3], new double[3], 3))
        .withMessageContaining("at least 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DieboldMariano.of(new double[3], new double[4], 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DieboldMariano.of(new double[] {1, Double.NaN}, new double[2], 1));
  }

  @ParameterizedTest
  @CsvSource({
    "12.706204736, 1, 0.05",
    "4.302652730, 2, 0.05",
    "3.182446305, 3, 0.05",
    "2.228138852, 10, 0.05",
    "1.0, 7, 0.35061666282021653",
    "-2.5, 30, 0.018115649068083828",
    "1.96, 99999, 0.04999856317495843",
    "0, 5, 1"
  })
  void studentT_isThatOfTheTables(double t, int degrees, double chance) {
    assertThat(StudentT.twoSided(t, degrees)).isCloseTo(chance, within(1e-9));
  }
}
