/** To which support an enterprise should turn, and who in the directory gives it where it works; nothing is sent or kept. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "web",
            "organisation",
            "organisation :: profile",
            "organisation :: search",
            "compliance :: recourse"
        })
package org.cordee.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
