/** The directory: organisations by SIREN, their establishments by SIRET, and the dated proofs of what they are. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "web"})
package org.cordee.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
