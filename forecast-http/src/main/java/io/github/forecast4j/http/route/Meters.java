package io.github.forecast4j.http.route;

import io.github.forecast4j.http.json.LastError;
import io.github.forecast4j.http.serving.ServedModel;
import io.github.forecast4j.http.serving.Serving;
import io.github.forecast4j.http.serving.Tracks;
import io.github.forecast4j.http.work.Work;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is counted beyond what the server counts by itself. */
public final class Meters {

  private final MeterRegistry registry;
  private final LiveErrors liveErrors;
  private final Map<String, Counter> forecasts = new ConcurrentHashMap<>();

  /** Counters in a registry. */
  public Meters(MeterRegistry registry) {
    this.registry = registry;
    this.liveErrors = new LiveErrors(registry);
  }

  /** Shows the state of the service from now on. */
  public void show(Serving serving, Work work, Tracks tracks, BodyReader bodies) {
    registry.gauge("forecast4j.queue.requests", work, Work::waiting);
    registry.gauge("forecast4j.queue.seconds", work, w -> w.waitingMicros() / 1e6);
    registry.gauge("forecast4j.bodies.bytes", bodies, BodyReader::held);
    registry.gauge("forecast4j.models", serving, s -> s.models().all().size());
    registry.gauge("forecast4j.models.refused", serving, s -> s.refused().size());
    registry.gauge("forecast4j.tracked.series", tracks, Tracks::size);
  }

  /** Counts forecasts of a forecaster. */
  void countForecasts(String model, int count) {
    forecasts
        .computeIfAbsent(model, name -> registry.counter("forecast4j.forecasts", "model", name))
        .increment(count);
  }

  /** Keeps how wrong a forecast was. */
  void recordError(ServedModel model, LastError error) {
    liveErrors.record(model, error);
  }
}
