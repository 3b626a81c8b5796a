/**
 * The compliance matrix of a bid: each demand of the buyer's rules and each award criterion, where the bid answers it,
 * who writes the answer and how far it is.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "account", "organisation", "document", "consortium", "dossier", "bid"})
package org.cordee.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
