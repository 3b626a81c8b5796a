/** The pieces of evidence: which there are, how a member answers for one, and every version it provided. */
@NullMarked
@NamedInterface("piece")
package org.cordee.application.piece;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
