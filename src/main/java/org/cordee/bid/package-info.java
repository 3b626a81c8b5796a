/** Stores the joint bid: each member's section and price, written by the member and reviewed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "consortium",
            "consortium :: conflict",
            "consortium :: negotiation",
            "consortium :: preparation",
            "consortium :: share",
            "organisation",
            "organisation :: profile",
            "tender",
            "tender :: content",
            "tender :: notice",
            "document",
            "document :: dossier"
        })
package org.cordee.bid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
