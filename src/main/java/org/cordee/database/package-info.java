/** The embedded MariaDB: started with the house, stopped with it, continued after any kind of death. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.cordee.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
