/** Measures the import of a national file beside {@code LOAD DATA} of the rows that it stores. */
@NullMarked
package org.cordee.benchmark.directory;

import org.jspecify.annotations.NullMarked;
