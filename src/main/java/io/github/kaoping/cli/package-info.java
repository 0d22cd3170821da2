/** The command line; the only place besides {@link io.github.kaoping.cli.Main} that knows streams, and nothing depends on it. */
@NullMarked
package io.github.kaoping.cli;

import org.jspecify.annotations.NullMarked;
