/** Reads files: bytes of any known format become extracted text and blocks with positions in the original. */
@NullMarked
package io.github.kaoping.document;

import org.jspecify.annotations.NullMarked;
