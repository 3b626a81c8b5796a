/**
 * Looks for partners: ranks candidates for a slot with an explained score, spreads invitations fairly by a public rule,
 * and says who is missing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "organisation", "organisation :: search", "consortium"})
package org.cordee.sourcing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
