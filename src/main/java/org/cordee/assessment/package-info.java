/**
 * The legal check of a real consortium: its data become a case, which is judged, stored, and shown to each reader as
 * far as it may see.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "organisation",
            "tender",
            "law",
            "law :: casefile",
            "law :: rules",
            "feel",
            "consortium",
            "consortium :: shares",
            "consortium :: subcontract",
            "agreement",
            "evidence",
            "bid",
            "submission"
        })
package org.cordee.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
