/** The room over HTTP for programs. */
@NullMarked
package org.cordee.bid.api;

import org.jspecify.annotations.NullMarked;
