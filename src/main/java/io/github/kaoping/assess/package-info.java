/** The use case: calls the steps in order, for one report or many. */
@NullMarked
package io.github.kaoping.assess;

import org.jspecify.annotations.NullMarked;
