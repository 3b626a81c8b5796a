/**
 * Carries the consortia through their processes: the ids of the models, the commands sent to the engine, the workers
 * for its jobs, the inbox of tasks and the pinnable business clock.
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
