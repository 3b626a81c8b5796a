/** Measures the cost of a consortium from the notice to the receipt when few or many run at once. */
@NullMarked
package org.cordee.benchmark.season;

import org.jspecify.annotations.NullMarked;
