/** The directory: organisations and their establishments, registered, edited and looked up by other rooms. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "account", "document", "document :: table", "law :: casefile", "nomenclature"})
package org.cordee.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
