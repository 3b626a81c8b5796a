/** One proposal of shares by the lead, and the answers of the members within its window. */
@NullMarked
@NamedInterface("proposal")
package org.cordee.consortium.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
