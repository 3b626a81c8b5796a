/** The demonstration world, and the command `simulate`, which plays every party of a procedure over the public API. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "organisation",
            "tender",
            "law",
            "law :: casefile",
            "consortium",
            "consortium :: shares",
            "consortium :: subcontract",
            "agreement",
            "evidence",
            "bid",
            "submission",
            "assessment",
            "network",
            "support",
            "need",
            "introduction",
            "opportunity",
            "showcase",
            "booklet"
        })
package org.cordee.play;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
