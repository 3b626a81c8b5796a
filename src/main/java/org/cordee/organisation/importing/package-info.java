/** The directory read from a file: its columns, its lines, and a report that says of each line what became of it. */
@NullMarked
@NamedInterface("importing")
package org.cordee.organisation.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
