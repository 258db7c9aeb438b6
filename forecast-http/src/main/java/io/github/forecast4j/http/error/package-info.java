/** What can be wrong with a request, in words that say what to do about it. */
@NullMarked
package io.github.forecast4j.http.error;

import org.jspecify.annotations.NullMarked;
