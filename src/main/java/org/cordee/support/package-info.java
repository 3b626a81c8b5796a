/**
 * Links an organisation to those that help it to bid: advice on where to turn (D20), the offers of support
 * organisations, and requests for help with a service level, a reading of exactly what was shared, a deliverable and an
 * evaluation.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "account", "organisation", "law", "law :: casefile", "consortium", "bid"})
package org.cordee.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
