/** The pages and the API of events. */
@NullMarked
package org.cordee.showcase.web;

import org.jspecify.annotations.NullMarked;
