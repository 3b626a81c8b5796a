/** The few words every room speaks: refusals, exact figures, time and who is acting. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.cordee.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
