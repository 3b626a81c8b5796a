/** Stores files once per content, verifies them at each reading, and gives each a level of confidentiality. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.cordee.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
