/** Evaluates FEEL expressions and dated decision tables; the only room that knows FEEL's and DMN's libraries. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.cordee.feel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
