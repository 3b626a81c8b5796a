/**
 * The documents that a buyer publishes for a consultation, by version: readable by the members of a grouping, searched
 * for what the rules of the consultation ask, and compared when a new version comes.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "organisation",
            "tender",
            "document",
            "document :: text",
            "consortium"
        })
package org.cordee.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
