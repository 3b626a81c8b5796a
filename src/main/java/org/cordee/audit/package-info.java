/** Who did what, for whom and when; sealed into one chain per grouping so that a changed past is noticed. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.cordee.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
