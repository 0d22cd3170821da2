/** Criteria sets: dimensions, indicators, items, phrases, lexicons, scoring methods; loaded from YAML, resolved and checked. */
@NullMarked
package io.github.kaoping.criteria;

import org.jspecify.annotations.NullMarked;
