/** The design of a consortium before the invitations: mixes of members, shares and hours that reach both targets. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "web",
            "organisation",
            "organisation :: profile",
            "organisation :: search",
            "tender",
            "tender :: content",
            "compliance",
            "compliance :: law",
            "compliance :: finding",
            "compliance :: lawcase",
            "feel",
            "consortium",
            "consortium :: slot",
            "consortium :: conflict",
            "consortium :: source",
            "consortium :: task",
            "consortium :: workspace"
        })
package org.cordee.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
