/** The shell of every page and answer: layout, texts, navigation, errors, idempotent API calls, home. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "account :: link"})
package org.cordee.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
