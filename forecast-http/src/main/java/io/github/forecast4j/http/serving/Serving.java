package io.github.forecast4j.http.serving;

import io.github.forecast4j.http.json.ForecastReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is served: the forecasters of a folder, which is followed, or the one built in. */
public final class Serving implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

  private final Models models = new Models();
  private final WarmUp warmUp;
  private final Optional<ModelFolder> folder;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "forecast4j-folder");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean warm;

  /**
   * What is to be served.
   *
   * @param folder where forecaster files lie; empty for the one built in
   * @param reader reads requests while forecasters are warmed
   */
  public Serving(Optional<Path> folder, ForecastReader reader) {
    this.warmUp = new WarmUp(reader);
    this.folder = folder.map(path -> new ModelFolder(path, models, warmUp));
  }

  /**
   * Loads and warms what is there now, and follows the folder from then on.
   *
   * @param every how often it is looked at
   */
  public void start(Duration every) {
    folder.ifPresentOrElse(ModelFolder::scanFirst, this::serveSample);
    warm = true;
    long millis = every.toMillis();
    if (folder.isPresent()) {
      ModelFolder followed = folder.get();
      Future<?> unused =
          watch.scheduleWithFixedDelay(() -> scan(followed), millis, millis, TimeUnit.MILLISECONDS);
    }
  }

  private void serveSample() {
    models.put(warmUp.warm(SampleModel.NAME, SampleModel.load(), SampleModel.FILE));
  }

  /** Whatever happens, the folder is looked at again. */
  private static void scan(ModelFolder folder) {
    try {
      folder.scan();
    } catch (RuntimeException e) {
      LOG.error("the folder could not be followed this time", e);
    }
  }

  /** Looks into the folder now, if there is one. */
  public void rescan() {
    folder.ifPresent(ModelFolder::scan);
  }

  /** The forecasters. */
  public Models models() {
    return models;
  }

  /** True when all that was there at the start has been loaded or refused, and is warm. */
  public boolean isWarm() {
    return warm;
  }

  /** The files that were there from the start and could never be served. */
  public Set<String> neverServed() {
    return folder.map(ModelFolder::neverServed).orElse(Set.of());
  }

  /** The files that were refused, with the reason. */
  public SortedMap<String, String> refused() {
    return folder.map(ModelFolder::refused).orElse(Collections.emptySortedMap());
  }

  /** Stops following the folder. */
  @Override
  public void close() {
    watch.shutdownNow();
  }
}
