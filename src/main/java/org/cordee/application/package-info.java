/** The application of a consortium: the evidence that each member hands in and the lead checks. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "web",
            "organisation",
            "organisation :: profile",
            "tender",
            "tender :: content",
            "compliance",
            "compliance :: admission",
            "consortium",
            "consortium :: negotiation",
            "consortium :: preparation",
            "consortium :: share",
            "consortium :: subcontract",
            "consortium :: workspace",
            "agreement",
            "agreement :: power",
            "document",
            "document :: dossier"
        })
package org.cordee.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
