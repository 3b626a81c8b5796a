/** The capacity form of a candidate for its slot: saved unfinished, and handed in. */
@NullMarked
@NamedInterface("capacity")
package org.cordee.consortium.invitation.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
