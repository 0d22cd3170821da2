/** What every part of Kaoping speaks: immutable values for text, report, evidence, findings and score sheet. */
@NullMarked
package io.github.kaoping.model;

import org.jspecify.annotations.NullMarked;
