/** The page of the room. */
@NullMarked
package org.cordee.support.web;

import org.jspecify.annotations.NullMarked;
