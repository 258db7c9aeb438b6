/**
 * CSV files to series and back. What is read is checked cell by cell; what is wrong is told with
 * file, line, column, value and remedy.
 */
@NullMarked
package io.github.forecast4j.csv;

import org.jspecify.annotations.NullMarked;
