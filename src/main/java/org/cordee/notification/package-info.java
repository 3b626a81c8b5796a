/**
 * Letters to people, sent by mail or kept for the administrator, and the list of a person's own letters inside the
 * application.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "account :: link",
            "account :: signin",
            "organisation",
            "organisation :: profile",
            "tender",
            "tender :: content",
            "consortium",
            "consortium :: invitation",
            "consortium :: reading",
            "consortium :: share",
            "agreement",
            "application",
            "application :: piece",
            "bid",
            "submission",
            "submission :: approval",
            "assessment",
            "web"
        })
package org.cordee.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
