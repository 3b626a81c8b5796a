/** The consortium: slots and their candidates, invitations, members, shares and how it ends. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "account :: link",
            "web",
            "organisation",
            "organisation :: profile",
            "organisation :: search",
            "tender",
            "tender :: content",
            "compliance",
            "compliance :: admission",
            "compliance :: calendar",
            "compliance :: opportunity",
            "compliance :: recourse",
            "compliance :: law",
            "compliance :: share",
            "compliance :: lawcase"
        })
package org.cordee.consortium;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
