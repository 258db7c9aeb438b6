/**
 * Neural networks to train: {@link io.github.forecast4j.neural.Lstm} and {@link
 * io.github.forecast4j.neural.GruFcn}, with ready-made ones in {@link
 * io.github.forecast4j.neural.NeuralModels}. Training needs an engine, the artifact {@code
 * forecast-engine-mxnet} or {@code forecast-engine-pytorch}; what was trained needs none.
 */
@NullMarked
package io.github.forecast4j.neural;

import org.jspecify.annotations.NullMarked;
