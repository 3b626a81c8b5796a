/** What the lead decides about a candidate: its question answered, more time, taken back, a member or not. */
@NullMarked
@NamedInterface("decision")
package org.cordee.consortium.invitation.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
