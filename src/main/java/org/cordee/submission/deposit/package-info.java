/** How a package reaches the buyer, through the drop box or by hand: each deposit as it was received, and which one counts. */
@NullMarked
@NamedInterface("deposit")
package org.cordee.submission.deposit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
