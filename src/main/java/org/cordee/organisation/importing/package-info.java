/** Imports organisations and establishments from files into the directory. */
@NullMarked
@NamedInterface("importing")
package org.cordee.organisation.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
