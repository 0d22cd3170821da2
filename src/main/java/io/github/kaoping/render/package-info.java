/** Views of score sheets: JSON for programs, the terminal for a quick look, HTML for reading beside the report. */
@NullMarked
package io.github.kaoping.render;

import org.jspecify.annotations.NullMarked;
