/** Compiles and fires the rules; the only place that knows Drools. Records here are facts that rules refer to by name. */
@NullMarked
package io.github.kaoping.rules;

import org.jspecify.annotations.NullMarked;
