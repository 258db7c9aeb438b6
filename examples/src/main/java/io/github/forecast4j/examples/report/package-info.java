/**
 * The illustrated report of a comparison: a {@link io.github.forecast4j.examples.report.ReportPage}
 * is plain data, written as one HTML file that needs nothing but itself. What stands in tables is
 * written here; what is drawn is handed over as JSON and drawn by the scripts among the resources.
 */
@NullMarked
package io.github.forecast4j.examples.report;

import org.jspecify.annotations.NullMarked;
