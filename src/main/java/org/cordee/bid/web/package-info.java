/** The web pages of the room. */
@NullMarked
package org.cordee.bid.web;

import org.jspecify.annotations.NullMarked;
