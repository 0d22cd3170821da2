/** What a panel does with many reports (考评组): manifest, run, ranking, workbooks, reviews, letters. */
@NullMarked
package io.github.kaoping.panel;

import org.jspecify.annotations.NullMarked;
