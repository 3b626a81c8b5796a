/** The attempts of a consortium to agree on its shares, round after round, and the visibility for each user. */
@NullMarked
@NamedInterface("negotiation")
package org.cordee.consortium.negotiation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
