/** People, for whom they may act, and who acts in this request; what other rooms hear and ask of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.cordee.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
