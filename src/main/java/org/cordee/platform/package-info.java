/** The web shell, form handling, embedded database, backup and start-up of the application. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account"})
package org.cordee.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
