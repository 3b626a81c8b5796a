/** The outline of the memo: its lead plans the sections, who writes and who reviews each until when, and settles it once. */
@NullMarked
@NamedInterface("outline")
package org.cordee.bid.outline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
