/** People, for whom they may act, how they sign in, and the one-time links that need no account. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.cordee.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
