/** Records who did what, for whom and when, sealed into one chain per consortium so that a later change is detected. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.cordee.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
