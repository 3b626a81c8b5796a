/**
 * A buyer's need: published without account, read by a coordinator, put to structures in batches, and answered with a
 * short list from which the buyer asks for introductions.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "document",
            "law",
            "nomenclature",
            "organisation",
            "organisation :: search",
            "sourcing",
            "platform"
        })
package org.cordee.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
