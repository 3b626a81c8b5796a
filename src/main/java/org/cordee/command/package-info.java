/** The commands of the jar besides serving pages; they start before Spring does. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "law :: casefile",
            "law :: rules",
            "audit",
            "organisation",
            "organisation :: importing",
            "platform",
            "play"
        })
package org.cordee.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
