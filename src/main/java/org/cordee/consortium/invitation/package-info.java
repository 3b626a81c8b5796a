/**
 * The invitation of one organisation for one slot: from its turn through its answer, undertaking and capacity form to
 * membership or refusal.
 */
@NullMarked
@NamedInterface("invitation")
package org.cordee.consortium.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
