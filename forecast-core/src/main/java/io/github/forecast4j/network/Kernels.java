package io.github.forecast4j.network;

import io.github.forecast4j.network.kernel.FusedMultiplyAdd;
import io.github.forecast4j.network.kernel.KernelSet;
import io.github.forecast4j.network.kernel.KernelSets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The arithmetic that networks run on: plain loops everywhere, vectors where Java was started with
 * {@code --add-modules jdk.incubator.vector}. Both give the same bits, so the choice is one of
 * speed alone, and networks make it themselves: see {@link TrainedNetwork}.
 */
public final class Kernels {

  private static final Logger LOG = LoggerFactory.getLogger(Kernels.class);

  private final KernelSet set;

  Kernels(KernelSet set) {
    this.set = set;
  }

  KernelSet set() {
    return set;
  }

  /** Plain loops, which run well from the first call. */
  public static Kernels scalar() {
    return new Kernels(Found.SCALAR);
  }

  /**
   * Vectors, which are slow until the JIT compiler has seen a second of work; empty where Java has
   * none.
   */
  public static Optional<Kernels> vector() {
    return Found.VECTOR.map(Kernels::new);
  }

  /** The fastest there are once warm: vectors, or else plain loops. */
  public static Kernels fastest() {
    return vector().orElseGet(Kernels::scalar);
  }

  /** What programs say of them when they start. */
  @Override
  public String toString() {
    return set.name();
  }

  /** What this runtime has, looked for when it is first asked for. */
  private static final class Found {

    static final KernelSet SCALAR = KernelSets.scalar();
    static final Optional<KernelSet> VECTOR = KernelSets.vector();

    static {
      if (!FusedMultiplyAdd.isFast()) {
        LOG.warn(
            "This machine has no fused multiply-add instruction, or Java does not use it"
                + " (-XX:+UseFMA): forecasts keep their exact values, but take a hundred times as"
                + " long");
      }
    }
  }
}
