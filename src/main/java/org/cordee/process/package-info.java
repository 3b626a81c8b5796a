/**
 * Carries the groupings through their processes: the models' ids, what the engine is told, the jobs it hands out, the
 * inbox of tasks and the pinnable business clock.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "consortium",
            "consortium :: invitation",
            "consortium :: turn",
            "consortium :: slot",
            "consortium :: deadline",
            "consortium :: negotiation",
            "consortium :: preparation",
            "consortium :: proposal",
            "consortium :: share",
            "agreement",
            "agreement :: power",
            "agreement :: signing",
            "application",
            "bid",
            "bid :: price",
            "bid :: writing",
            "submission",
            "submission :: approval",
            "submission :: deposit",
            "submission :: pack",
            "compliance",
            "assessment",
            "assessment :: blocker",
            "assessment :: judging",
            "web"
        })
package org.cordee.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
