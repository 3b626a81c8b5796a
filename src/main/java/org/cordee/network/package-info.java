/**
 * Networks and their members: an organisation invites others, they join and say whether it may name them, and it relays
 * its own schemes to them and collects their answers.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "organisation",
            "organisation :: search",
            "consortium",
            "document",
            "law"
        })
package org.cordee.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
