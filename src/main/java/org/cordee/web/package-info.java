/** Layout, texts, navigation, error pages, idempotent API calls and the home page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "account :: link"})
package org.cordee.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
