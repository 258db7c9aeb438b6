package io.github.forecast4j.scale;

import java.util.List;

/** Offers the scalers of the library to the catalog. */
public final class BuiltInScalers implements ScalerProvider {

  /** A provider, made by the service loader. */
  public BuiltInScalers() {}

  @Override
  public List<Scaler> scalers() {
    return List.of(Scaler.minMax(), Scaler.standard(), Scaler.robust(), Scaler.none());
  }
}
