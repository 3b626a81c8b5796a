/** The European Single Procurement Document (DUME): reads a buyer's request and writes one response per operator. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "document", "document :: text"})
package org.cordee.espd;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
