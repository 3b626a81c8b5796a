/** The read side for those who watch over all groupings: hears what happens, shows where each stands. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "agreement",
            "application",
            "assessment",
            "bid",
            "bid :: price",
            "bid :: section",
            "consortium",
            "consortium :: invitation",
            "consortium :: share",
            "organisation",
            "organisation :: profile",
            "shared",
            "submission",
            "submission :: approval",
            "submission :: reading",
            "tender",
            "tender :: content",
            "web"
        })
package org.cordee.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
