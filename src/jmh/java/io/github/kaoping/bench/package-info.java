/** How fast Kaoping is (性能测量): benchmarks of its stages, of its start and of whole batches. No part of the program. */
@NullMarked
package io.github.kaoping.bench;

import org.jspecify.annotations.NullMarked;
