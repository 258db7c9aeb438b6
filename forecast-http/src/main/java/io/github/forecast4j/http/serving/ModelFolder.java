package io.github.forecast4j.http.serving;

import io.github.forecast4j.FittedForecaster;
import io.github.forecast4j.archive.ArchiveException;
import io.github.forecast4j.http.error.ProblemException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder whose forecaster files are served, each under its name without the ending. A file that
 * changes is loaded and warmed aside, then takes the place of the old one; if it is refused, the
 * old one stays. Files that begin with a dot are left alone: a forecaster that is being saved is
 * one of them.
 */
public final class ModelFolder {

  /** The ending of forecaster files. */
  public static final String ENDING = ".forecaster";

  private static final Logger LOG = LoggerFactory.getLogger(ModelFolder.class);

  private final Path folder;
  private final Models models;
  private final WarmUp warmUp;
  private final Map<String, Stamp> seen = new HashMap<>();
  private final SortedMap<String, String> refused = new ConcurrentSkipListMap<>();
  private final Set<String> neverServed = ConcurrentHashMap.newKeySet();

  /** How a change of a file is noticed. */
  private record Stamp(long size, FileTime changed, @Nullable Object key) {}

  ModelFolder(Path folder, Models models, WarmUp warmUp) {
    this.folder = folder;
    this.models = models;
    this.warmUp = warmUp;
  }

  /** Looks at all files; what has changed since the last look is loaded. */
  public synchronized void scan() {
    Map<String, Stamp> now = stamps();
    for (String file : Set.copyOf(seen.keySet())) {
      if (!now.containsKey(file)) {
        drop(file);
      }
    }
    now.forEach(
        (file, stamp) -> {
          if (!stamp.equals(seen.put(file, stamp))) {
            load(file);
          }
        });
  }

  /** The first look: files that are refused now must be mended before the service is ready. */
  synchronized void scanFirst() {
    scan();
    neverServed.addAll(refused.keySet());
  }

  /** The files that were refused, with the reason. */
  public SortedMap<String, String> refused() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(refused));
  }

  /** The files that were there from the beginning and have never been accepted. */
  public Set<String> neverServed() {
    return Set.copyOf(neverServed);
  }

  private void drop(String file) {
    seen.remove(file);
    refused.remove(file);
    neverServed.remove(file);
    models.remove(name(file));
    LOG.info("{} is gone and no longer served", file);
  }

  private void load(String file) {
    try {
      Path path = folder.resolve(file);
      models.put(warmUp.warm(name(file), FittedForecaster.load(path), path.toString()));
      refused.remove(file);
      neverServed.remove(file);
      LOG.info("{} is served as '{}'", file, name(file));
    } catch (ArchiveException | ProblemException e) {
      refused.put(file, String.valueOf(e.getMessage()));
      LOG.warn("{} is refused; what was served before stays: {}", file, e.getMessage());
    }
  }

  private Map<String, Stamp> stamps() {
    Map<String, Stamp> stamps = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(".") && Files.isRegularFile(file)) {
          BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
          stamps.put(name, new Stamp(is.size(), is.lastModifiedTime(), is.fileKey()));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.warn("{} cannot be looked at; what is served stays: {}", folder, e.toString());
      return Map.copyOf(seen);
    }
    return stamps;
  }

  private static String name(String file) {
    return file.substring(0, file.length() - ENDING.length());
  }
}
