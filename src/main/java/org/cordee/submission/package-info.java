/** The frozen bid, its package, its deposit in the drop box and the receipt. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "bid", "document", "document :: dossier"})
package org.cordee.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
