/** A section as the memo prints it, and how many pages the buyer allows for it. */
@NullMarked
@NamedInterface("printing")
package org.cordee.bid.section.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
