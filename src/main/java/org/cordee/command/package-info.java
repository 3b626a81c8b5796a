/** The jar as a command: everything that is not serving pages, branched before Spring starts. */
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
