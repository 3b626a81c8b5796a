/** A consortium as each user may see it: one in full, or as a row in the list of its organisation. */
@NullMarked
@NamedInterface("workspace")
package org.cordee.consortium.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
