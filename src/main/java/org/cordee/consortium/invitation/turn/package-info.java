/** Process steps while a slot is filled: open the turn, send the invitation, remind, resume and expire. */
@NullMarked
@NamedInterface("turn")
package org.cordee.consortium.invitation.turn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
