/** Consultations and their lots: imported from notices or typed in, kept up to date by corrigenda, read elsewhere. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "web"})
package org.cordee.tender;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
