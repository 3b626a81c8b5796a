/** The commands of the jar besides serving pages; they start before Spring does. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "database",
            "database :: backup",
            "compliance",
            "compliance :: law",
            "compliance :: finding",
            "compliance :: lawcase"
        })
package org.cordee.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
