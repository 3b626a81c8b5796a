/** Consultations and their lots: read from published notices or typed in, kept up to date by corrigenda. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "web"})
package org.cordee.tender;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
