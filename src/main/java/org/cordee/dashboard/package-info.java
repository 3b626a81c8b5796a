/** The read side for those who watch over all groupings: hears what happens, shows where each stands. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "agreement",
            "application",
            "bid",
            "consortium",
            "consortium :: share",
            "shared",
            "submission",
            "submission :: approval",
            "web"
        })
package org.cordee.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
