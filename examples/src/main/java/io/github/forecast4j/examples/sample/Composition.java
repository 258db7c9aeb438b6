package io.github.forecast4j.examples.sample;

/** What the flows of a series carry, from hour to hour: sizes, shares, durations. */
final class Composition {

  private static final double BURST_PACKET_BYTES = 1350;
  private static final Ratios TCP_OF_BURSTS = new Ratios(0.97, 0.99);
  private static final Ratios OUTGOING_OF_BURSTS = new Ratios(0.34, 0.04);
  private static final double SIZE_SPREAD = 0.08;
  private static final double SIZE_HOURS = 60;

  private final Volume volume;
  private final Mixture mixture;
  private final Dice dice;
  private final Wander packets;
  private final Wander bytes;
  private final Wander path;
  private final Share tcp;
  private final Share outgoing;

  Composition(Habits habits, Dice dice) {
    this.volume = habits.volume();
    this.mixture = habits.mixture();
    this.dice = dice;
    this.packets = new Wander(dice, SIZE_SPREAD, SIZE_HOURS);
    this.bytes = new Wander(dice, SIZE_SPREAD, SIZE_HOURS);
    this.path = new Wander(dice, 1, SIZE_HOURS);
    this.tcp = new Share(mixture.tcp(), TCP_OF_BURSTS, dice);
    this.outgoing = new Share(mixture.outgoing(), OUTGOING_OF_BURSTS, dice);
  }

  /**
   * The traffic of the next hour.
   *
   * @param flows flows of the hour, at least 1
   * @param counts hosts and ten minutes that had any, at least 1
   * @param burst packets of the hour's bursts
   */
  Traffic next(long flows, long counts, double burst) {
    double usualPackets = flows * Math.max(1, volume.packets() * StrictMath.exp(packets.next()));
    double usualBytes = usualPackets * packetBytes();
    double burstBytes = burst * BURST_PACKET_BYTES;
    Ratios bursts =
        new Ratios(burst / (usualPackets + burst), burstBytes / (usualBytes + burstBytes));
    return new Traffic(
        new Traffic.Size(
            flows, Math.round(usualPackets + burst), Math.round(usualBytes + burstBytes)),
        Reach.NETWORKS.of(flows, counts, dice),
        Reach.PORTS.of(flows, counts, dice),
        Reach.ADDRESSES.of(flows, counts, dice),
        tcp.next(bursts),
        outgoing.next(bursts),
        mixture.seconds() * (1 + bursts.packets()) * dice.factor(0.12),
        timeToLive());
  }

  private double packetBytes() {
    return Math.max(40, Math.min(1500, volume.bytes() * StrictMath.exp(bytes.next())));
  }

  private double timeToLive() {
    return Math.max(1, Math.min(255, mixture.timeToLive() + 6 * path.next() + dice.normal()));
  }
}
