/** The submission of the bid: the freeze, the package, the deposits through any channel and their receipts. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "account", "law", "document", "agreement", "evidence", "bid", "dossier"})
package org.cordee.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
