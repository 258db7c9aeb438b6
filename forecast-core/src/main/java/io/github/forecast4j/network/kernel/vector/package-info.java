/** The kernels on {@code jdk.incubator.vector}, loaded by name where that module is present. */
@NullMarked
package io.github.forecast4j.network.kernel.vector;

import org.jspecify.annotations.NullMarked;
