/** The printed sections of the memo and the buyer's page limits. */
@NullMarked
@NamedInterface("printing")
package org.cordee.bid.section.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
