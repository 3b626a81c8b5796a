/** The HTTP API of the room. */
@NullMarked
package org.cordee.submission.api;

import org.jspecify.annotations.NullMarked;
