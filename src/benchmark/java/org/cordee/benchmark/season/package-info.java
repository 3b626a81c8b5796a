/** What a grouping costs from the notice to the receipt when few or many are on their way at once. */
@NullMarked
package org.cordee.benchmark.season;

import org.jspecify.annotations.NullMarked;
