/** Business time, which can be pinned for the whole server and its engine. */
@NullMarked
package org.cordee.process.clock;

import org.jspecify.annotations.NullMarked;
