/** Preparation before any candidate is invited: whether to bid at all, and how long each step may take. */
@NullMarked
@NamedInterface("preparation")
package org.cordee.consortium.preparation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
