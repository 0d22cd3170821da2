/** Finds each item's phrases in a report and the figures that belong to them. */
@NullMarked
package io.github.kaoping.evidence;

import org.jspecify.annotations.NullMarked;
