/** Who may ask, how often, and what is written down about it. */
@NullMarked
package io.github.forecast4j.http.security;

import org.jspecify.annotations.NullMarked;
