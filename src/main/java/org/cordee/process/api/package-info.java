/** The REST resources of tasks, incidents, the clock and the idleness of the server. */
@NullMarked
package org.cordee.process.api;

import org.jspecify.annotations.NullMarked;
