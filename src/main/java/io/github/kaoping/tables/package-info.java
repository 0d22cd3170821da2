/** Tables in files: CSV and xlsx in and out; the only place besides {@code document} that may know POI. */
@NullMarked
package io.github.kaoping.tables;

import org.jspecify.annotations.NullMarked;
