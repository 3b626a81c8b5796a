/** Slots of a consortium, the candidates ranked for each, and the rounds in which they are invited. */
@NullMarked
@NamedInterface("slot")
package org.cordee.consortium.slot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
