/**
 * The change feed of each organisation, a numbered list of facts without amounts and names, and the webhooks that send
 * them, signed, to a program of the organisation.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "consortium",
            "consortium :: shares",
            "agreement",
            "evidence",
            "bid",
            "submission",
            "candidacy"
        })
package org.cordee.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
