/** Answers of a candidate to its invitation: yes, no, a question or a forward, and the undertaking it signs. */
@NullMarked
@NamedInterface("answer")
package org.cordee.consortium.invitation.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
