/**
 * The codec of saved files: named tensors and metadata in one <a
 * href="https://github.com/huggingface/safetensors">safetensors</a> file with a digest, read within
 * bounds and written atomically. It knows nothing of forecasting.
 */
@NullMarked
package io.github.forecast4j.archive;

import org.jspecify.annotations.NullMarked;
