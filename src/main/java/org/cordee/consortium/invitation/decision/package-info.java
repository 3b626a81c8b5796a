/** Decisions of the lead about a candidate: answer its question, give more time, withdraw, confirm or refuse. */
@NullMarked
@NamedInterface("decision")
package org.cordee.consortium.invitation.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
