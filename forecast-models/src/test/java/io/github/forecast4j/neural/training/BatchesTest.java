package io.github.forecast4j.neural.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BatchesTest {

  @Test
  void lastBatch_ofOne_joinsTheOneBefore() {
    assertThat(sizes(new Batches(9, 1, 4))).containsExactly(4, 5);
  }

  @Test
  void lastBatch_ofTwo_staysAlone() {
    assertThat(sizes(new Batches(10, 1, 4))).containsExactly(4, 4, 2);
  }

  @Test
  void batches_largerThanTheSamples_areOne() {
    assertThat(sizes(new Batches(3, 1, 100))).containsExactly(3);
    assertThat(sizes(new Batches(1, 1, 100))).containsExactly(1);
  }

  @Test
  void batches_ofOne_stayOnesButForTheLastTwo() {
    assertThat(sizes(new Batches(4, 1, 1))).containsExactly(1, 1, 2);
  }

  @Test
  void capacity_holdsEveryBatch() {
    for (int samples = 1; samples < 30; samples++) {
      Batches batches = new Batches(samples, 1, 4);
      assertThat(sizes(batches)).allMatch(size -> size <= batches.capacity());
    }
  }

  @Test
  void next_ofOneSeed_givesOneOrderOfAllSamples() {
    Batches one = new Batches(50, 1, 4);
    Batches other = new Batches(50, 1, 4);
    one.next(new SplittableRandom(1));
    other.next(new SplittableRandom(1));
    assertThat(one.samples()).isEqualTo(other.samples()).doesNotHaveDuplicates();
    assertThat(one.samples()[0] == 0 && one.samples()[1] == 1).isFalse();
  }

  @Test
  void samples_beforeTheFirstEpoch_standInLine() {
    assertThat(new Batches(4, 1, 2).samples()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void stride_takesItsShareInAnEpoch_andAllInAsManyEpochs() {
    Batches batches = new Batches(11, 3, 4);
    Set<Integer> seen = new TreeSet<>();
    for (int epoch = 0; epoch < 3; epoch++) {
      batches.next(new SplittableRandom(epoch));
      int[] samples = batches.samples().clone();
      Arrays.sort(samples);
      assertThat(samples).containsExactly(epoch + 2, epoch + 5, epoch + 8);
      Arrays.stream(samples).forEach(seen::add);
    }
    assertThat(seen).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
  }

  @Test
  void stride_longerThanTheSamples_takesOneOfThem() {
    Batches batches = new Batches(2, 5, 4);
    batches.next(new SplittableRandom(1));
    assertThat(batches.samples()).containsExactly(0);
    batches.next(new SplittableRandom(1));
    assertThat(batches.samples()).containsExactly(1);
  }

  private static List<Integer> sizes(Batches batches) {
    List<Integer> sizes = new ArrayList<>();
    int from = 0;
    while (from < batches.count()) {
      sizes.add(batches.end(from) - from);
      from = batches.end(from);
    }
    return sizes;
  }
}
