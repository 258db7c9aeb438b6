/**
 * Plain forecasts that cost nothing and are there to be beaten. Each is a linear map of the window,
 * so it stands behind the same seam as the neural networks, ends as the same kind of network, and
 * is saved and run the same way.
 */
@NullMarked
package io.github.forecast4j.baseline;

import org.jspecify.annotations.NullMarked;
