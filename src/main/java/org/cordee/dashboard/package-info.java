/** The read side for coordinators: receives events and shows the progress of all consortia. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "organisation",
            "tender",
            "consortium",
            "consortium :: shares",
            "agreement",
            "evidence",
            "bid",
            "submission",
            "assessment",
            "platform"
        })
package org.cordee.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
