/** Stores the joint bid: each member's section and price, written by the member and reviewed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "organisation",
            "tender",
            "law",
            "document",
            "document :: frame",
            "document :: text",
            "dossier",
            "consortium",
            "consortium :: shares"
        })
package org.cordee.bid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
