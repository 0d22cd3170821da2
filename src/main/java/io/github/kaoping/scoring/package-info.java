/** Findings → score sheet: multiplies, caps, rescales, adds; the only place with arithmetic on points. */
@NullMarked
package io.github.kaoping.scoring;

import org.jspecify.annotations.NullMarked;
