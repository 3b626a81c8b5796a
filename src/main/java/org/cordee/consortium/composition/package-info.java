/** Advice about changes of the members of a consortium: it is computed on request and not stored. */
@NullMarked
@NamedInterface("composition")
package org.cordee.consortium.composition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
