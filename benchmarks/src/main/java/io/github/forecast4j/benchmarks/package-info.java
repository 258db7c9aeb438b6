/**
 * How fast forecasts are: trained networks in plain Java beside DJL's engines and ONNX Runtime, all
 * with the same weights.
 */
@NullMarked
package io.github.forecast4j.benchmarks;

import org.jspecify.annotations.NullMarked;
