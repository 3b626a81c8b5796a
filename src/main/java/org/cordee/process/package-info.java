/**
 * Carries consortia, needs, introductions, support requests, calls for contributions and contributions through their
 * processes: the ids of the models, the commands sent to the engine, the workers for its jobs, the inbox of tasks and the
 * pinnable business clock.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "law",
            "consortium",
            "consortium :: shares",
            "introduction",
            "need",
            "agreement",
            "evidence",
            "bid",
            "submission",
            "candidacy",
            "assessment",
            "support",
            "booklet",
            "platform"
        })
package org.cordee.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
