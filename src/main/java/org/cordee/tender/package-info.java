/** Consultations and their lots: imported from notices or typed in, updated by corrigenda, and read by other rooms. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "law :: casefile", "nomenclature", "platform"})
package org.cordee.tender;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
