/**
 * Introductions between two organisations: each side consents before any contact is shown, chooses the contact that is
 * shown, and reports what came of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "organisation", "law", "need"})
package org.cordee.introduction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
