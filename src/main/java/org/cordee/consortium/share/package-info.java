/** Who takes how much of each lot: proposed by the lead, answered by each member, agreed by all. */
@NullMarked
@NamedInterface("share")
package org.cordee.consortium.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
