/** The design of a consortium before the invitations: mixes of members, shares and hours that reach both targets. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "tender",
            "law",
            "law :: casefile",
            "law :: rules",
            "feel",
            "consortium",
            "consortium :: shares"
        })
package org.cordee.composer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
