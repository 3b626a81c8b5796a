/** Letters to people, by mail or kept for the administrator, and the short list of them inside the house. */
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
