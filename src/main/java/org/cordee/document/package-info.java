/** Files kept once by what they contain, checked whenever they are read, each with its level of confidentiality. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.cordee.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
