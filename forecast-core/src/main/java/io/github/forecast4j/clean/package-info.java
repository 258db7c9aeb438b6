/**
 * Looks at a series before it is used, and mends it: gaps and outliers are reported, filled and cut
 * off, coarser steps are made, always asked for, never silent. A {@link
 * io.github.forecast4j.clean.Cleaned} series keeps a record of what was changed.
 */
@NullMarked
package io.github.forecast4j.clean;

import org.jspecify.annotations.NullMarked;
