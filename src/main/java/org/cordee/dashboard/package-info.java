/** The read side for coordinators: receives events and shows the progress of all consortia. */
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
