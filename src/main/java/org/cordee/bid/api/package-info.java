/** The HTTP API of the room. */
@NullMarked
package org.cordee.bid.api;

import org.jspecify.annotations.NullMarked;
