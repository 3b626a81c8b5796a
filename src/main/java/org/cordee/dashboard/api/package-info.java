/** The REST resources of the dashboard. */
@NullMarked
package org.cordee.dashboard.api;

import org.jspecify.annotations.NullMarked;
