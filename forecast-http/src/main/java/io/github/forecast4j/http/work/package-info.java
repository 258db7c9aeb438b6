/** Where the work of requests is done: at once where it is small, on bounded pools otherwise. */
@NullMarked
package io.github.forecast4j.http.work;

import org.jspecify.annotations.NullMarked;
