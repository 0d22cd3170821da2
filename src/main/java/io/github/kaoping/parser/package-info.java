/** Text blocks and a lexicon → report: title, body, year, sections, clauses with tense, actor and period, figures. */
@NullMarked
package io.github.kaoping.parser;

import org.jspecify.annotations.NullMarked;
