/**
 * The legal check of a real consortium: its data become a case, which is judged, stored, and shown to each reader as
 * far as it may see.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "web",
            "organisation",
            "organisation :: profile",
            "organisation :: statement",
            "tender",
            "tender :: content",
            "compliance",
            "compliance :: law",
            "compliance :: finding",
            "compliance :: matter",
            "compliance :: lawcase",
            "consortium",
            "consortium :: conflict",
            "consortium :: negotiation",
            "consortium :: share",
            "consortium :: source",
            "consortium :: subcontract",
            "consortium :: task",
            "consortium :: workspace",
            "agreement",
            "agreement :: power",
            "agreement :: signing",
            "application",
            "application :: checklist",
            "application :: exclusion",
            "application :: piece",
            "submission",
            "submission :: outcome",
            "bid",
            "bid :: price",
            "feel"
        })
package org.cordee.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
