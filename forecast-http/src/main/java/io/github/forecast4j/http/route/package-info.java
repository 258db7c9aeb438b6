/** The resources of the service, a class for each, and the way that requests take to them. */
@NullMarked
package io.github.forecast4j.http.route;

import org.jspecify.annotations.NullMarked;
