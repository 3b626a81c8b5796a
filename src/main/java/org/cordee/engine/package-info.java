/** The embedded process engine: Camunda 8's orchestration API in front, Operaton behind. */
@NullMarked
@ApplicationModule(allowedDependencies = {"feel", "shared"})
package org.cordee.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
