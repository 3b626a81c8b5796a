/**
 * The questions of a grouping to the buyer: members propose them, the lead gathers them without saying who asked, posts
 * them on the buyer's platform itself and records the answers and what they touch.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "account", "organisation", "tender", "document", "consortium", "bid"})
package org.cordee.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
