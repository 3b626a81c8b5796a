/**
 * The pages of the dashboard: the consortia by lateness, a page for each consortium, and the programme over all of
 * them.
 */
@NullMarked
package org.cordee.dashboard.web;

import org.jspecify.annotations.NullMarked;
