/**
 * The pool of open opportunities: a lead shares a slot, an owner of a consultation shares a lot, a buyer's need joins
 * them; the watch of each structure finds them, digests tell its people, and a structure says yes or no.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "nomenclature",
            "organisation",
            "tender",
            "consortium",
            "need",
            "sourcing",
            "platform"
        })
package org.cordee.opportunity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
