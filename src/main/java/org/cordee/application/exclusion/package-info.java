/** In which cases of exclusion members and their subcontractors declare to be, and what follows from it. */
@NullMarked
@NamedInterface("exclusion")
package org.cordee.application.exclusion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
