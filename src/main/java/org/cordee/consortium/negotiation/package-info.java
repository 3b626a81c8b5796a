/** The attempts of a grouping to agree on its shares, round after round, and what each reader may see of them. */
@NullMarked
@NamedInterface("negotiation")
package org.cordee.consortium.negotiation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
