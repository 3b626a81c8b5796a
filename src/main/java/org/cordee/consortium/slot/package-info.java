/** What a grouping looks for: slots, the candidates ranked for each, the rounds they are asked in, and who sits on both sides. */
@NullMarked
@NamedInterface("slot")
package org.cordee.consortium.slot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
