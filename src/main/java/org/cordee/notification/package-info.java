/**
 * Letters to people, sent by mail or kept for the administrator, and the list of a person's own letters inside the
 * application.
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
            "dossier",
            "evidence",
            "bid",
            "question",
            "remark",
            "submission",
            "candidacy",
            "assessment",
            "introduction",
            "need",
            "opportunity",
            "support",
            "showcase",
            "network",
            "booklet",
            "webhook",
            "platform"
        })
package org.cordee.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
