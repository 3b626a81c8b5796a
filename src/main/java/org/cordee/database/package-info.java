/** Runs the embedded MariaDB: starts and stops with the application and recovers after any crash. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.cordee.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
