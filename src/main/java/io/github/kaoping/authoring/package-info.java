/** What editors of criteria do with readings: test examples, compare with people's labels. */
@NullMarked
package io.github.kaoping.authoring;

import org.jspecify.annotations.NullMarked;
