package io.github.forecast4j.network.kernel;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kernels that this Java runtime has. */
public final class KernelSets {

  private static final Logger LOG = LoggerFactory.getLogger(KernelSets.class);

  private static final String MODULE = "jdk.incubator.vector";
  private static final String VECTOR = KernelSets.class.getPackageName() + ".vector.VectorKernels";

  private KernelSets() {}

  /** The kernels that are always there. */
  public static KernelSet scalar() {
    return new ScalarKernels();
  }

  /**
   * The kernels on the Vector API; empty unless Java was started with {@code --add-modules
   * jdk.incubator.vector}, on a machine with vectors.
   *
   * <p>They are found by name, and their module is read at run time instead of required: javac
   * warns of whatever requires a module that still incubates.
   */
  public static Optional<KernelSet> vector() {
    Optional<Module> module = ModuleLayer.boot().findModule(MODULE);
    if (module.isEmpty()) {
      return Optional.empty();
    }
    KernelSets.class.getModule().addReads(module.get());
    try {
      Class<? extends KernelSet> kernels = Class.forName(VECTOR).asSubclass(KernelSet.class);
      return Optional.of(kernels.getConstructor().newInstance());
    } catch (ReflectiveOperationException | LinkageError e) {
      LOG.warn("The vector kernels do not run here, so the scalar ones do", e);
      return Optional.empty();
    }
  }
}
