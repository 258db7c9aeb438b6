package io.github.forecast4j.scale;

import java.util.Map;

/**
 * A choice of scaling by channel. What it fits carries the name of the kind that was chosen, so a
 * file never names this one.
 *
 * @param choices the kinds by channel name
 * @param otherwise the kind of every other channel
 */
record ChannelScaler(Map<String, Scaler> choices, Scaler otherwise) implements Scaler {

  ChannelScaler {
    choices = Map.copyOf(choices);
  }

  @Override
  public String name() {
    return "per-channel";
  }

  @Override
  public Scaler forChannel(String channel) {
    return choices.getOrDefault(channel, otherwise).forChannel(channel);
  }

  @Override
  public FittedScaler fit(double[] values) {
    return otherwise.fit(values);
  }

  @Override
  public FittedScaler restore(double... parameters) {
    return otherwise.restore(parameters);
  }
}
