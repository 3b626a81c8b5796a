/** Who is a candidate in several groupings at once: found without saying where, and kept from what the others must not know. */
@NullMarked
@NamedInterface("conflict")
package org.cordee.consortium.conflict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
