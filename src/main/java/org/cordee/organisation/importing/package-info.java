/** Imports the directory from a file: its columns, its lines, and a report with the result of each line. */
@NullMarked
@NamedInterface("importing")
package org.cordee.organisation.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
