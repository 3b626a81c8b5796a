/**
 * The demonstration world: invented organisations, real sample notices, users to sign in as. Embedded database only.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account :: access",
            "agreement",
            "agreement :: convention",
            "agreement :: power",
            "agreement :: signing",
            "application",
            "application :: checklist",
            "application :: piece",
            "assessment",
            "assessment :: blocker",
            "assessment :: sheet",
            "bid",
            "bid :: outline",
            "bid :: price",
            "bid :: review",
            "bid :: section",
            "bid :: writing",
            "consortium",
            "consortium :: invitation",
            "consortium :: answer",
            "consortium :: capacity",
            "consortium :: decision",
            "consortium :: negotiation",
            "consortium :: proposal",
            "consortium :: slot",
            "consortium :: share",
            "consortium :: subcontract",
            "consortium :: task",
            "consortium :: workspace",
            "organisation",
            "organisation :: profile",
            "shared",
            "submission",
            "submission :: approval",
            "submission :: deposit",
            "submission :: pack",
            "tender",
            "tender :: content",
            "tender :: notice"
        })
package org.cordee.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
