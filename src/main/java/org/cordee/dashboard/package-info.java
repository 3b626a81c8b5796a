/**
 * The read side for coordinators: receives events and shows the progress of all consortia, and what becomes of buyers'
 * needs.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "organisation",
            "tender",
            "consortium",
            "consortium :: shares",
            "consortium :: talk",
            "agreement",
            "evidence",
            "bid",
            "question",
            "remark",
            "submission",
            "candidacy",
            "assessment",
            "need",
            "introduction",
            "document",
            "platform"
        })
package org.cordee.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
