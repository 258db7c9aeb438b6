package io.github.forecast4j.baseline;

import io.github.forecast4j.encode.CalendarFeatures;
import io.github.forecast4j.encode.Encoding;
import io.github.forecast4j.encode.Normalization;
import io.github.forecast4j.model.ModelSpec;
import java.util.Map;

/**
 * A rule for the change from the window's last value, without anything to learn: defined on windows
 * that are encoded as such changes, the same for every seed.
 */
abstract class ChangeRule implements ModelSpec {

  private static final Encoding CHANGES =
      new Encoding(Normalization.LAST_VALUE, CalendarFeatures.NONE);

  @Override
  public Map<String, String> hyperparameters() {
    return Map.of();
  }

  @Override
  public final Encoding encoding() {
    return CHANGES;
  }

  @Override
  public final boolean encodingIsFixed() {
    return true;
  }

  @Override
  public final boolean usesSeed() {
    return false;
  }
}
