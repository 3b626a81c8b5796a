/** The search for mixes over whole numbers: the only place that knows the solver. */
@NullMarked
package org.cordee.design.search;

import org.jspecify.annotations.NullMarked;
