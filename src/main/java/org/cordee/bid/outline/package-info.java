/**
 * The outline of the memo. The lead plans the sections, with the writer, the reviewer and the date of each, and settles
 * it once.
 */
@NullMarked
@NamedInterface("outline")
package org.cordee.bid.outline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
