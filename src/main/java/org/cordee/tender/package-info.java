/** Consultations and their lots: imported from published notices or typed in, kept up to date by corrigenda, read by other rooms. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "web"})
package org.cordee.tender;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
