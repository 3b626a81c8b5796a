/** The submission of the bid: the freeze, the package, the deposits through any channel and their receipts. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "law",
            "document",
            "document :: frame",
            "document :: text",
            "form",
            "espd",
            "agreement",
            "evidence",
            "bid",
            "dossier",
            "platform"
        })
package org.cordee.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
