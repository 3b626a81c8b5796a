/**
 * The first stage of a restricted procedure: the application is frozen and deposited alone, the buyer selects it or not,
 * and the members stay from then on.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "organisation",
            "law",
            "document",
            "consortium",
            "evidence",
            "submission"
        })
package org.cordee.candidacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
