package io.github.forecast4j.neural.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BatchesTest {

  @Test
  void lastBatch_ofOne_joinsTheOneBefore() {
    assertThat(sizes(new Batches(9, 4))).containsExactly(4, 5);
  }

  @Test
  void lastBatch_ofTwo_staysAlone() {
    assertThat(sizes(new Batches(10, 4))).containsExactly(4, 4, 2);
  }

  @Test
  void batches_largerThanTheSamples_areOne() {
    assertThat(sizes(new Batches(3, 100))).containsExactly(3);
    assertThat(sizes(new Batches(1, 100))).containsExactly(1);
  }

  @Test
  void batches_ofOne_stayOnesButForTheLastTwo() {
    assertThat(sizes(new Batches(4, 1))).containsExactly(1, 1, 2);
  }

  @Test
  void capacity_holdsEveryBatch() {
    for (int samples = 1; samples < 30; samples++) {
      Batches batches = new Batches(samples, 4);
      assertThat(sizes(batches)).allMatch(size -> size <= batches.capacity());
    }
  }

  @Test
  void shuffle_ofOneSeed_givesOneOrderOfAllSamples() {
    Batches one = new Batches(50, 4);
    Batches other = new Batches(50, 4);
    one.shuffle(new SplittableRandom(1));
    other.shuffle(new SplittableRandom(1));
    assertThat(one.order()).isEqualTo(other.order()).doesNotHaveDuplicates();
    assertThat(one.order()[0] == 0 && one.order()[1] == 1).isFalse();
  }

  private static List<Integer> sizes(Batches batches) {
    List<Integer> sizes = new ArrayList<>();
    int from = 0;
    while (from < batches.samples()) {
      sizes.add(batches.end(from) - from);
      from = batches.end(from);
    }
    return sizes;
  }
}
