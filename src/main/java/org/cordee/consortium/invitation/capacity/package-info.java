/** The means a candidate states for its slot: put aside unfinished, and handed in. */
@NullMarked
@NamedInterface("capacity")
package org.cordee.consortium.invitation.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
