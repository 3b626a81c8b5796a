/** What a grouping takes from the rooms beside it: parties from the directory, the consultation it answers. */
@NullMarked
@NamedInterface("source")
package org.cordee.consortium.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
