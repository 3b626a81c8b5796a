/** The application of a consortium: the evidence that each member hands in and the lead checks. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "organisation",
            "tender",
            "law",
            "law :: casefile",
            "document",
            "dossier",
            "bid",
            "espd",
            "form",
            "form :: blank",
            "consortium",
            "consortium :: shares",
            "consortium :: subcontract",
            "agreement"
        })
package org.cordee.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
