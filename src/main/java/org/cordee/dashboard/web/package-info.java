/** The pages of the dashboard: the groupings by lateness, one sheet each, and the programme over all of them. */
@NullMarked
package org.cordee.dashboard.web;

import org.jspecify.annotations.NullMarked;
