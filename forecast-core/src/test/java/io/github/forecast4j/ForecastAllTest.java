package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.forecast4j.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many histories in one call: what they are cut into, and who computes it, changes no bit. */
class ForecastAllTest {

  private static final Executor NOBODY = task -> {};

  private final TimeSeries days = SavedForecasters.days(2);
  private final FittedForecaster forecaster = SavedForecasters.daily();
  private final ExecutorService threads = Executors.newFixedThreadPool(3);

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  /** Windows of the days, again and again. */
  private List<TimeSeries> histories(int count) {
    int window = forecaster.window();
    return IntStream.range(0, count)
        .map(i -> i % (days.length() - window))
        .mapToObj(from -> days.slice(from, from + window))
        .toList();
  }

  private List<long[]> oneByOne(List<TimeSeries> histories) {
    return histories.stream().map(forecaster::forecast).map(SavedForecasters::bits).toList();
  }

  private static List<long[]> bits(List<Forecast> forecasts) {
    return forecasts.stream().map(SavedForecasters::bits).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 11, 12, 13, 24, 25, 95, 96, 97, 193, 1_000})
  void anyNumber_onAnyThreads_isOneByOne(int count) {
    List<TimeSeries> histories = histories(count);
    List<long[]> expected = oneByOne(histories);

    assertThat(bits(forecaster.forecastAll(histories))).containsExactlyElementsOf(expected);
    for (Executor executor : List.of(NOBODY, Runnable::run, threads)) {
      assertThat(bits(forecaster.forecastAll(histories, executor)))
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void group_eachHistoryOnItsOwnScale_isOneByOne() {
    FittedForecaster group = SavedForecasters.group();
    List<TimeSeries> histories = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      histories.add(SavedForecasters.days(1 + i * i).slice(i, i + 60));
    }

    assertThat(bits(group.forecastAll(histories, threads)))
        .containsExactlyElementsOf(
            histories.stream().map(group::forecast).map(SavedForecasters::bits).toList());
  }

  @Test
  void callFromAThreadOfTheExecutor_ends() throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      List<TimeSeries> histories = histories(200);

      assertThat(one.submit(() -> forecaster.forecastAll(histories, one)).get()).hasSize(200);
    } finally {
      one.shutdown();
    }
  }

  @Test
  void executorThatRefuses_atOnceOrLater_leavesTheWorkToTheCaller() {
    List<TimeSeries> histories = histories(1_000);
    ExecutorService over = Executors.newSingleThreadExecutor();
    over.shutdown();
    AtomicInteger taken = new AtomicInteger();
    Executor full =
        task -> {
          if (taken.getAndIncrement() > 0) {
            throw new RejectedExecutionException("full");
          }
          threads.execute(task);
        };

    for (Executor executor : List.of(over, full)) {
      assertThat(bits(forecaster.forecastAll(histories, executor)))
          .containsExactlyElementsOf(oneByOne(histories));
    }
  }

  @Test
  void historyThatIsRefused_isTheFirstOfThem() {
    List<TimeSeries> histories = new ArrayList<>(histories(150));
    histories.set(40, days.select(List.of("x")));
    histories.set(140, days.slice(0, 2));

    for (Executor executor : List.of(NOBODY, Runnable::run, threads)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> forecaster.forecastAll(histories, executor))
          .withMessageContaining("no channel 'y'");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecaster.forecastAll(histories))
        .withMessageContaining("no channel 'y'");
  }
}
