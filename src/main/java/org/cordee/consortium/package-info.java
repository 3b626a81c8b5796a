/** The consortium: slots and their candidates, invitations, members, shares and how it ends. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "account", "organisation", "tender", "law", "law :: casefile", "law :: rules"})
package org.cordee.consortium;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
