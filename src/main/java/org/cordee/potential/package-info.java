/**
 * The potential of a purchasing programme: for each planned purchase the structures that could answer, what they could
 * take of it towards both targets, and whether a reservation is realistic.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "organisation :: search",
            "document",
            "document :: table",
            "platform"
        })
package org.cordee.potential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
