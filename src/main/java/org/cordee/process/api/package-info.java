/** The REST resources of tasks, incidents, the clock and the house's idleness. */
@NullMarked
package org.cordee.process.api;

import org.jspecify.annotations.NullMarked;
