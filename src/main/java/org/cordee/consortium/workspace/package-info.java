/** A grouping as each reader may see it: one opened, or a row in the list of its organisation. */
@NullMarked
@NamedInterface("workspace")
package org.cordee.consortium.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
