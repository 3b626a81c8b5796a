/** The basic types of all rooms: refusals, exact figures, time and the acting user. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.cordee.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
