/** Adapters to the neighbour rooms: parties from the directory, and the consultation that a consortium answers. */
@NullMarked
@NamedInterface("source")
package org.cordee.consortium.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
