/** How the log of the program looks: lines for people, or JSON for machines. */
@NullMarked
package io.github.forecast4j.http.log;

import org.jspecify.annotations.NullMarked;
