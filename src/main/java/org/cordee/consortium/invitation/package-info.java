/** One organisation asked for one slot: from its turn through its answer, undertaking and capacities to member or not. */
@NullMarked
@NamedInterface("invitation")
package org.cordee.consortium.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
