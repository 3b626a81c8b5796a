/** The buyer's deadline: watched, moved, rung before and closed at the second. */
@NullMarked
@NamedInterface("deadline")
package org.cordee.consortium.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
