/** Business time, which can be pinned for the whole house and its engine. */
@NullMarked
package org.cordee.process.clock;

import org.jspecify.annotations.NullMarked;
