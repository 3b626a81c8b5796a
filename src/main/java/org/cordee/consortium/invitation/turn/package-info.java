/** What happens of itself while a slot is filled: whose turn it is, its invitation sent, reminded, resumed and expired. */
@NullMarked
@NamedInterface("turn")
package org.cordee.consortium.invitation.turn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
