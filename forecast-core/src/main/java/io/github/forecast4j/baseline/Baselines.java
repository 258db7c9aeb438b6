package io.github.forecast4j.baseline;

/** The baselines, ready to be named in a recipe. */
public final class Baselines {

  /** Every step repeats the window's last value. */
  public static final LastValue LAST_VALUE = new LastValue();

  /** Every step is the mean of the training targets. */
  public static final Mean MEAN = new Mean();

  /** Linear autoregression with a ridge penalty chosen on the validation part. */
  public static final Ridge RIDGE = Ridge.create();

  /** Every step repeats the value a season before; the season is the usual one of the time step. */
  public static final Seasonal SEASONAL = Seasonal.create();

  /** Every step goes on along the line through the window's first and last value. */
  public static final Drift DRIFT = new Drift();

  private Baselines() {}
}
