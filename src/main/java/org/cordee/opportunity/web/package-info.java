/** The pages, the API and the feeds of opportunities and watches. */
@NullMarked
package org.cordee.opportunity.web;

import org.jspecify.annotations.NullMarked;
